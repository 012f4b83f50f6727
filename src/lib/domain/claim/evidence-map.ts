import { LABELS, type Label } from './label.ts';
import { labelOfClaim, type Ledger } from './ledger.ts';

/** The width of the drawing, in its own units; it is as high as it needs to be. */
export const MAP_WIDTH = 360;
const NODE_WIDTH = 122;
const LINE = 15;
const PADDING = 7;
const GAP = 10;
const LETTERS_A_LINE = 17;

/** Somebody or something on the map, drawn as a box of lines. Left: who vouches. Right: whom or what it is about. */
export interface MapNode {
	readonly id: string;
	readonly side: 'source' | 'about';
	readonly lines: readonly string[];
	/** Through whom a source's word reaches the article, such as "through Bloomberg"; empty where it speaks here. */
	readonly through: string;
	readonly claims: number;
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** Claims of one footing that one source makes about one thing. */
export interface MapEdge {
	readonly source: string;
	readonly about: string;
	readonly label: Label;
	readonly claims: readonly string[];
	/** The `d` of an SVG path, from the source's box to the other. */
	readonly path: string;
	/** The width of the line, in the drawing's units: 1.5 for one claim, and its square root for more. */
	readonly width: number;
}

export interface EvidenceMap {
	readonly width: number;
	readonly height: number;
	readonly nodes: readonly MapNode[];
	readonly edges: readonly MapEdge[];
}

/**
 * Who says what about whom: sources stand left, in the order in which they are first met; what they speak about
 * stands right, each as near as may be to those who speak about it (the barycenter heuristic of Sugiyama, Tagawa and
 * Toda, 1981, in one pass).
 * @returns null where the ledger does not say of every claim whom or what it is about
 */
export function layOutEvidenceMap(ledger: Ledger): EvidenceMap | null {
	const told = ledger.claims.flatMap((claim) => {
		const { about, chain, id } = claim;
		const source = chain.at(-1);
		if (about === undefined || source === undefined) return [];
		return [{ id, about, source, through: chain.slice(1, -1).join(', '), label: labelOfClaim(claim) }];
	});
	if (told.length < ledger.claims.length) return null;

	const keyOf = ({ source, through }: { source: string; through: string }) => `${source}|${through}`;
	const sources = [...new Map(told.map((claim) => [keyOf(claim), claim])).entries()];
	const rank = new Map(sources.map(([key], index) => [key, index]));
	const abouts = [...new Set(told.map(({ about }) => about))]
		.map((about) => {
			const ranks = told.filter((claim) => claim.about === about).map((claim) => rank.get(keyOf(claim)) ?? 0);
			return { about, center: ranks.reduce((sum, value) => sum + value, 0) / ranks.length };
		})
		.toSorted((a, b) => a.center - b.center);

	const left = stack(
		sources.map(([id, { source, through }]) => ({
			id,
			side: 'source' as const,
			lines: wrap(source),
			through: through ? `through ${through}` : '',
			claims: told.filter((claim) => keyOf(claim) === id).length
		}))
	);
	const right = stack(
		abouts.map(({ about }) => ({
			id: about,
			side: 'about' as const,
			lines: wrap(about),
			through: '',
			claims: told.filter((claim) => claim.about === about).length
		}))
	);
	const height = Math.max(heightOf(left), heightOf(right));
	const nodes = [...spread(left, height), ...spread(right, height)];
	return {
		width: MAP_WIDTH,
		height,
		nodes,
		edges: edgesOf(
			told.map((claim) => ({ ...claim, key: keyOf(claim) })),
			nodes
		)
	};
}

/** Words in lines of about so many letters; a longer word has a line of its own. */
function wrap(text: string): string[] {
	const lines: string[] = [];
	for (const word of text.split(/\s+/)) {
		const last = lines.at(-1);
		if (last !== undefined && `${last} ${word}`.length <= LETTERS_A_LINE)
			lines[lines.length - 1] = `${last} ${word}`;
		else lines.push(word);
	}
	return lines;
}

type Unplaced = Omit<MapNode, 'x' | 'y' | 'width' | 'height'>;

function stack(nodes: readonly Unplaced[]): MapNode[] {
	let y = 0;
	return nodes.map((node) => {
		const through = node.through ? wrap(node.through).length : 0;
		const height = (node.lines.length + through) * LINE + 2 * PADDING;
		const placed = {
			...node,
			x: node.side === 'source' ? 0 : MAP_WIDTH - NODE_WIDTH,
			y,
			width: NODE_WIDTH,
			height
		};
		y += height + GAP;
		return placed;
	});
}

const heightOf = (nodes: readonly MapNode[]) => {
	const last = nodes.at(-1);
	return last ? last.y + last.height : 0;
};

/** The same boxes with the room that is left shared out between them. */
function spread(nodes: readonly MapNode[], height: number): MapNode[] {
	const extra = (height - heightOf(nodes)) / Math.max(nodes.length, 1);
	return nodes.map((node, index) => ({ ...node, y: round(node.y + extra * (index + 0.5)) }));
}

interface Told {
	readonly id: string;
	readonly key: string;
	readonly about: string;
	readonly label: Label;
}

function edgesOf(told: readonly Told[], nodes: readonly MapNode[]): MapEdge[] {
	const box = (id: string, side: MapNode['side']) =>
		nodes.find((node) => node.id === id && node.side === side);
	const bundles = new Map<string, Told[]>();
	for (const claim of told) {
		const key = [claim.key, claim.about, claim.label].join('|');
		bundles.set(key, [...(bundles.get(key) ?? []), claim]);
	}
	const all = [...bundles.values()].flatMap((claims) => {
		const [first] = claims;
		const from = first && box(first.key, 'source');
		const to = first && box(first.about, 'about');
		return first && from && to ? [{ first, claims, from, to }] : [];
	});
	// Each line leaves and arrives at a place of its own, in the order of the boxes at its other end.
	const places = (end: 'from' | 'to', other: 'from' | 'to') => {
		const place = new Map<(typeof all)[number], number>();
		for (const node of new Set(all.map((edge) => edge[end]))) {
			const here = all
				.filter((edge) => edge[end] === node)
				.toSorted(
					(a, b) => a[other].y - b[other].y || LABELS.indexOf(a.first.label) - LABELS.indexOf(b.first.label)
				);
			for (const [index, edge] of here.entries()) {
				place.set(edge, round(node.y + (node.height * (index + 1)) / (here.length + 1)));
			}
		}
		return place;
	};
	const starts = places('from', 'to');
	const ends = places('to', 'from');
	return all.map((edge) => {
		const [x1, x2] = [NODE_WIDTH, MAP_WIDTH - NODE_WIDTH];
		const middle = (x1 + x2) / 2;
		const [y1, y2] = [starts.get(edge), ends.get(edge)];
		return {
			source: edge.first.key,
			about: edge.first.about,
			label: edge.first.label,
			claims: edge.claims.map(({ id }) => id),
			path: `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`,
			width: round(1.5 * Math.sqrt(edge.claims.length))
		};
	});
}

const round = (value: number) => Math.round(value * 10) / 10;
