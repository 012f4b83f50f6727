declare global {
	namespace App {
		interface Error {
			message: string;
			code?: string;
		}
		interface Locals {
			context: import('#lib/server/service/context.ts').Context;
		}
	}
}

export {};
