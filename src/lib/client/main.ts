// The one script of every page. Everything works without it; what it adds is told in each import.
import { enhanceAnswerForms } from './answer-form.ts';
import { showOwnAnswers } from './own-answers.ts';
import { enhanceCodingForms } from './coding-form.ts';
import { forgetAllTaps } from './coding-taps.ts';
import { enhanceHook } from './hook.ts';
import { prepareAnnouncements } from './announce.ts';
import { rememberForms } from './item-card.ts';
import { enhanceOrderLists } from './order-list.ts';
import { offerReadingAloud } from './read-aloud.ts';
import { showOwnTimes } from './class-times.ts';
import { showOwnWork } from './own-work.ts';
import { enablePrintButtons } from './print-button.ts';
import { enhanceReportForms } from './report-form.ts';
import { takeKeyFromAddress } from './teacher-key.ts';
import { fillTimeZone } from './time-zone.ts';
import { clearSent, forgetUnsent, sendUnsent, showUnsent, showUnsentCount } from './unsent-answers.ts';
import { currentWho, showWho } from './who.ts';

// The server comes back to this address once it has forgotten or erased whoever answered here.
// The address alone says nothing: it can be come back to, or linked to.
if (location.pathname === '/data' && new URLSearchParams(location.search).has('done') && !currentWho()) {
	forgetUnsent();
	forgetAllTaps();
}

prepareAnnouncements();
rememberForms();
showWho();
fillTimeZone();
takeKeyFromAddress();
enablePrintButtons();
enhanceOrderLists(document);
showUnsent();
enhanceAnswerForms();
enhanceReportForms();
enhanceCodingForms();
enhanceHook();
showOwnTimes(document);
offerReadingAloud();
void showOwnWork();
void showOwnAnswers().then(sendUnsent);

window.addEventListener('online', () => void sendUnsent());
// Another tab has kept, sent or forgotten something.
window.addEventListener('storage', () => {
	showWho();
	showUnsentCount();
	void showOwnAnswers().then(clearSent);
});
