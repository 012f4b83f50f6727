/** What whoever runs this copy has decided. PORT, HOST and ORIGIN belong to the process (src/server/settings.ts). */
export interface Settings {
	readonly whoMayMakeClasses: 'anyone' | 'nobody';
	/** Whom people who are named in a text can write to: an e-mail address, a phone number, whatever was set. */
	readonly contact: string | null;
	/** What the process found out about other machines, if it listens for them at all. */
	readonly network: {
		readonly open: boolean;
		/** Where they reach this copy; null where it is not open, or this machine is in no network. */
		readonly origin: string | null;
	};
}

/**
 * Reads the application's settings from the environment.
 * @throws Error named SettingError, whose message is a whole sentence for the person who set it
 */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
	const who = env['WHO_MAY_MAKE_CLASSES']?.trim() || 'anyone';
	if (who !== 'anyone' && who !== 'nobody') {
		const message = `WHO_MAY_MAKE_CLASSES must be anyone or nobody, not "${who}".`;
		throw Object.assign(new Error(message), { name: 'SettingError' });
	}
	// Set by the process, not by people: empty where it is open to a network that is not there.
	const origin = env['NETWORK_ORIGIN'];
	return {
		whoMayMakeClasses: who,
		contact: env['CONTACT']?.trim() || null,
		network: { open: origin !== undefined, origin: origin || null }
	};
}
