import { renderSVG } from 'uqr';
import { requireTeacher } from '#lib/server/auth/classroom.ts';
import { joinLink } from '#lib/server/service/class-page.ts';
import type { RequestHandler } from './$types';

/** The address to join by, to be scanned from a board. Four white modules around it, as the standard asks. */
export const GET: RequestHandler = async (event) => {
	const classroom = await requireTeacher(event, event.params.class, 'see-class');
	const link = joinLink(event.locals.context, classroom, event.url.origin);
	const svg = renderSVG(link, { ecc: 'M', border: 4 });
	return new Response(svg, { headers: { 'content-type': 'image/svg+xml' } });
};
