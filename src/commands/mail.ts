// `npm run mail`: what people wrote to whoever runs this copy, about questions and otherwise.
import { DEFAULT_DATABASE_URL, openDatabase } from '../lib/server/database/open-database.ts';
import { readMail } from '../lib/server/service/letters.ts';

const database = await openDatabase(process.env['DATABASE_URL'] || DEFAULT_DATABASE_URL);
const { reports, letters } = await readMail({ database });
await database.close();

console.log(`Letters: ${letters.length}`);
for (const { receivedAt, replyTo, text } of letters) {
	console.log(
		`\n${receivedAt}  ${replyTo ? `reply to: ${oneLine(replyTo)}` : 'no address given'}\n${indent(text)}`
	);
}
console.log(`\n“I think this is wrong”: ${reports.length}`);
for (const { receivedAt, itemId, itemVersion, text } of reports) {
	console.log(`\n${receivedAt}  ${itemId}, version ${itemVersion}\n${indent(text)}`);
}

/** Strangers wrote it: a terminal may not be told what to do by it. */
function printable(text: string): string {
	return text.replaceAll(/[[\p{Cc}\p{Cf}]--[\n]]/gv, '�');
}

function indent(text: string): string {
	return printable(text).replaceAll(/^/gm, '    ');
}

function oneLine(text: string): string {
	return printable(text).replaceAll('\n', ' ');
}
