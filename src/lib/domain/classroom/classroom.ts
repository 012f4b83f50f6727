/** A class: known to students by its code, to its teacher by a key of which only a hash is kept. */
export interface Classroom {
	readonly id: string;
	readonly joinCode: string;
	readonly name: string;
	/** An IANA name such as "Europe/Berlin": times are typed and shown in it. */
	readonly timeZone: string;
	/** The names that may join, or null where every name is welcome. */
	readonly roster: readonly string[] | null;
	readonly createdAt: string;
	readonly expiresAt: string;
}

/** How long a class takes new students, from the day it is made or extended. */
export const CLASS_DAYS = 60;

export function isExpired({ expiresAt }: Pick<Classroom, 'expiresAt'>, now: Date): boolean {
	return now.getTime() >= Date.parse(expiresAt);
}

/** When a class that is made or extended now expires. */
export function expiryFrom(now: Date): string {
	return new Date(now.getTime() + CLASS_DAYS * 24 * 60 * 60_000).toISOString();
}
