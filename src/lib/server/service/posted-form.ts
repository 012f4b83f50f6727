/**
 * Reads a posted form.
 * @returns null where the body is no form, whatever its content type says
 * @throws what the server throws where a body is longer than it takes
 */
export async function readForm(request: Request): Promise<FormData | null> {
	try {
		return await request.formData();
	} catch (error) {
		// SvelteKit answers an error that has a status, and does not export its class.
		if (error instanceof Error && 'status' in error) throw error;
		return null;
	}
}
