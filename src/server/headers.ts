/** On every response: pages rendered ahead or on request, files, and refusals. */
export const securityHeaders = {
	// Pages name their other sources themselves (svelte.config.js). This rule only works as a header, which pages
	// rendered ahead have none of; the header of a page rendered on request takes the place of this one.
	'content-security-policy': "frame-ancestors 'none'",
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin',
	'permissions-policy': 'camera=(), geolocation=(), microphone=()',
	'referrer-policy': 'same-origin',
	'x-content-type-options': 'nosniff',
	'x-frame-options': 'DENY'
} as const;

/**
 * A browser asks each time whether its copy is still right, except for fonts, which get another name when they
 * change. The files that Vite names by their content, and pages with personal data, set their own header later.
 */
export function cacheControl(pathname: string, isFile: boolean) {
	return isFile && pathname.startsWith('/fonts/') ? 'public, max-age=31536000' : 'no-cache';
}
