import { expect, it } from 'vitest';
import { SECRET_WORDS } from './secret-word-list.ts';

/** Words of the kind that the list is made of, and that sound alike. */
const HOMOPHONES = `
	ant aunt, ball bawl, bare bear, base bass, beach beech, bean been, beat beet, bell belle, berry bury,
	blew blue, board bored, bread bred, bough bow, boy buoy, brake break, bridal bridle, cell sell,
	cellar seller, cent scent sent, cereal serial, cheap cheep, chord cord, cite sight site, coarse course,
	colonel kernel, coral choral, creak creek, currant current, cygnet signet, cymbal symbol, days daze,
	dear deer, desert dessert, dew due, doe dough, draft draught, dual duel, eight ate, fair fare,
	fairy ferry, feat feet, fir fur, flair flare, flea flee, floe flow, flour flower, for four, fort fought,
	foul fowl, gait gate, gamble gambol, grate great, groan grown, guest guessed, hail hale, hair hare,
	hall haul, hangar hanger, hay hey, heal heel, hear here, heard herd, higher hire, hoard horde,
	hoarse horse, hole whole, hour our, idle idol, inn in, jam jamb, jeans genes, key quay, knight night,
	knot not, lane lain, lead led, leak leek, lessen lesson, links lynx, loan lone, loot lute, made maid,
	mail male, main mane, maize maze, mall maul, manner manor, mantel mantle, marten martin, meat meet,
	medal meddle, metal mettle, mews muse, miner minor, missed mist, moose mousse, morning mourning,
	muscle mussel, naval navel, none nun, oar ore, one won, pail pale, pain pane, pair pare pear,
	palate palette, panda pander, pastor pasta, pause paws, peace piece, peak peek, peal peel, pearl purl,
	pedal peddle, peer pier, place plaice, plain plane, plait plate, plum plumb, pole poll, pore pour,
	pray prey, pride pried, prince prints, profit prophet, quarts quartz, rain reign rein, raise rays,
	rap wrap, read reed, real reel, right write, ring wring, road rode, role roll, root route, rose rows,
	rye wry, sail sale, sauce source, saw sore soar, scene seen, sea see, seam seem, sew sow, shoe shoo,
	slay sleigh, sloe slow, sole soul, some sum, son sun, stair stare, stake steak, steal steel,
	stile style, storey story, suite sweet, sundae sunday, tacks tax, tail tale, tea tee, team teem,
	their there, threw through, throne thrown, thyme time, tide tied, tire tyre, toad towed, toe tow,
	tuba tuber, two too, vain vane vein, vale veil, wail whale, waist waste, wait weight, warn worn,
	weak week, weather whether, which witch, whine wine, wood would, yoke yolk
`
	.split(',')
	.map((words) => words.trim().split(' '));

it('is 1,024 words of three to seven letters, each once and in order', () => {
	expect(SECRET_WORDS).toHaveLength(1024);
	expect(SECRET_WORDS.filter((word) => !/^[a-z]{3,7}$/.test(word))).toEqual([]);
	expect(SECRET_WORDS).toEqual([...new Set(SECRET_WORDS)].toSorted());
});

it('is told apart by the first four letters', () => {
	const alike = Map.groupBy(SECRET_WORDS, (word) => word.slice(0, 4));

	expect([...alike.values()].filter((words) => words.length > 1)).toEqual([]);
});

it('has no two words that sound alike', () => {
	const known = new Set(SECRET_WORDS);
	const both = HOMOPHONES.map((words) => words.filter((word) => known.has(word)));

	expect(both.filter((words) => words.length > 1)).toEqual([]);
});
