import { createHash, randomBytes } from 'node:crypto';

/** A random key for a cookie. Whoever has it is who it was given to. */
export function newToken(): string {
	return randomBytes(32).toString('base64url');
}

/** What is kept of a secret, so that the database opens nothing. */
export function hashSecret(secret: string): string {
	return createHash('sha256').update(secret).digest('base64url');
}
