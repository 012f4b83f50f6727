// Somebody at a browser whose clicks and filled fields are counted, and whose steps are timed.
import type { Browser, Locator, Page } from '@playwright/test';
import { watch } from './watched-page.ts';

interface Effort {
	readonly clicks: number;
	readonly fields: number;
}

export class Person {
	readonly name: string;
	readonly page: Page;
	/** The database that the server runs on, for the lines that are printed. */
	readonly #database: string;
	/** What the browser has complained of. */
	readonly complaints: readonly string[];
	#clicks = 0;
	#fields = 0;

	private constructor(name: string, page: Page, database: string, complaints: readonly string[]) {
		this.name = name;
		this.#database = database;
		this.page = page;
		this.complaints = complaints;
	}

	static async at(
		browser: Browser,
		baseURL: string,
		name: string,
		database: string,
		javaScriptEnabled = true
	): Promise<Person> {
		const context = await browser.newContext({ baseURL, javaScriptEnabled, acceptDownloads: true });
		const complaints = watch(context, baseURL);
		return new Person(name, await context.newPage(), database, complaints);
	}

	async click(place: Locator): Promise<void> {
		this.#clicks++;
		await place.click();
	}

	async fill(place: Locator, text: string): Promise<void> {
		this.#fields++;
		await place.fill(text);
	}

	/** Does something, prints how long it took, and says what it cost. The time is for reading, not for judging. */
	async step(what: string, act: () => Promise<void>): Promise<Effort> {
		const [clicks, fields, start] = [this.#clicks, this.#fields, performance.now()];
		await act();
		const effort = { clicks: this.#clicks - clicks, fields: this.#fields - fields };
		const seconds = ((performance.now() - start) / 1000).toFixed(1).padStart(6);
		const counted =
			effort.clicks + effort.fields > 0 ? `, clicks ${effort.clicks}, fields ${effort.fields}` : '';
		console.log(`time ${seconds} s  ${this.#database.padEnd(10)}  ${this.name} ${what}${counted}`);
		return effort;
	}
}
