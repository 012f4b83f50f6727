// What the whole course makes of the real article. The tables were put together by hand; the test holds them
// against the article, the units and the glossary.

/** What a question for discussion is about: claims that stay open are never scored, but they can be talked about. */
export interface Discussed {
	readonly unit: string;
	/** How the question begins. */
	readonly begins: string;
	readonly claims: readonly string[];
}

export const DISCUSSED: readonly Discussed[] = [
	{
		unit: 'nobodys-name-on-it',
		begins: 'Nearly all that is said against the company in the article of 2017 comes without a name',
		claims: ['c19', 'c20', 'c37', 'c38', 'c39', 'c41', 'c42']
	},
	{
		unit: 'words-that-carry-the-claim',
		begins: 'A thing could do harm, and nobody has shown that it did',
		claims: ['c19', 'c20', 'c44', 'c46']
	},
	{
		unit: 'words-that-carry-the-claim',
		begins: 'The article quotes a few words of an e-mail of 2009',
		claims: ['c21', 'c25', 'c26', 'c29', 'c31', 'c34']
	},
	{
		unit: 'documents-and-leaks',
		begins: 'Bloomberg says that a company confirmed e-mails',
		claims: ['c22', 'c23', 'c24']
	},
	{
		unit: 'your-turn',
		begins: 'In the first lines of the article, what can “this” in “this is not true” point to',
		claims: ['c02', 'c03', 'c04']
	},
	{
		unit: 'your-turn',
		begins: 'The article tells without a source what Washington is deciding',
		claims: ['c12', 'c13', 'c15']
	},
	{
		unit: 'your-turn',
		begins: 'The company says that hacking back is illegal and that it was never involved',
		claims: ['c41', 'c42', 'c54', 'c55']
	}
];

/** The technical things that the article talks of: the glossary's id, and words of the reading that speak of it. */
export const TECHNICAL: Readonly<Record<string, RegExp>> = {
	'ddos-attack': /attacks against DDoS|DDoS attacks/,
	scrubbing: /steering harmful traffic to servers that can absorb it/,
	filter: /\(filters\)/,
	'hosting-company': /hosting companies/,
	isp: /internet service providers/,
	botnet: /DDoS botnets/,
	'botnet-watching': /watches DDoS botnets/,
	'ddos-intelligence': /DDoS intelligence system/,
	'hacking-back': /hacking back/,
	'active-countermeasures': /“active countermeasures”/,
	malware: /malware/,
	backdoor: /hidden backdoors/,
	'source-code-audit': /source code so that the U\.S\. government could audit it/,
	'update-access': /to receive updates/,
	kasperskyos: /KasperskyOS/,
	fsb: /FSB/,
	kremlin: /the Kremlin/,
	raid: /raids/,
	'gsa-list': /list of the General Services Administration/,
	'spending-bill-amendment': /spending bill was amended/,
	'fbi-interview': /the FBI put questions/,
	'defense-intelligence-agency': /Defense Intelligence Agency/,
	'term-of-art': /term of art/,
	snippet: /a snippet of the e-mail/
};

/** Of these, words that lessons also use for other things, such as the filter of a pool. */
export const EVERYDAY: readonly string[] = ['filter'];

/** How an option says that the text does not tell: see lessons/README.md. */
export const CANNOT_BE_KNOWN = /^(It|This) cannot be known\b/;
