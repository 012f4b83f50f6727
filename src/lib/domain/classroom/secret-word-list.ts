const LIST = `
	acorn agate airy album alder almond anchor antique antler apple apricot apron aqua arbor arch arena aroma
	artist aspen aster author avenue avocado azure badge baker balcony balloon balmy bamboo banjo barley barn
	basil basket bay beacon beagle beehive bench beret bicycle billow biscuit blanket blazer blend blimp bloom
	blossom boat bobbin bonfire bonnet book botany bouquet box bracken braid bramble branch brass breeze brick
	bridge bright brisk bronze brook brush bubble bucket bugle bulb bumper bundle bushel butter buzzard
	cabbage cabin cable cactus cafe cake calico calm camera campus canal candle canoe canteen canyon caper
	caramel card cargo carpet cart cashew castle catkin cavern cedar celery cello cement century chalet champ
	channel chapter cheddar cheese chef chess chimney chive chorus chrome cinema circle citrus city clay clean
	cliff clip cloak clock cloth cloud clover club clue cluster coach coast cobalt cocoa coffee coin column
	comet comfort comic comma compass concert cone cookie cool copper corner cosmos cottage couch cove cradle
	crater crayon cream cricket crimson crocus crouton crumb crystal cube cup cupcake curly cursive curtain
	custard cutlery cycle dahlia dairy daisy dance dawn deck denim depot design desk dewdrop diagram diamond
	diary digital dinner dish distant diver dock dogwood dollar dolphin dome domino door dove dragon drama
	drawer dream dress drift drizzle drum duck duet dune dusk dusty duvet dynamo eager eagle earnest easel
	easy echo eclair eclipse editor eel elastic elder elegant elk elm emerald emu energy engine evening
	exhibit fable fabric factory falcon fall family farmer fashion feast feather fence fern festive fiction
	field fig film finale finch firefly flag flannel flax fleece flight flint flip float flock floor flora
	fluffy flute fog folder foliage forest fox frame friend frog front frost fruit fudge funnel furrow gadget
	galaxy gallery game garage garden garland garnet gate gazelle gecko gem geyser gherkin gift giggle ginger
	giraffe glacier glass glaze glen glider glint globe glove glue goal goblet golden golf gopher gorge
	gosling gourd grain granite grape gravel green grid grocery ground guava guide guitar gumdrop gym habitat
	halibut hamlet hammock hamster happy harmony harness harp harvest hat hawk hazel hearth heather hedge
	helium helmet helper herb heron hexagon hickory highway hill hinge history hobby hockey holiday holly home
	honey hoop hopper horizon hotel house hummus hurdle hutch hydrant ibis iceberg icicle icon iguana index
	indigo ink inkwell inlet inside iris iron island item ivory ivy jacket jade jaguar jasmine jaunty jay jazz
	jeans jelly jersey jet jigsaw jingle joke jolly journal joy jubilee jug juice jumble jumper jungle juniper
	kale kayak kazoo kelp kennel ketchup kettle kiln kind kiosk kitchen kite kitten kiwi koala lab label lace
	ladder ladle lagoon lake lamp land lantern laptop lapwing larch lark latch lattice laundry laurel lawn
	leader leaf league leather lemon lemur lens lentil leopard letter library lilac lily lime limpet linden
	linen linnet lint lion liquid lively lizard llama loaf lobster locket loft logo lotus lullaby lumber lunar
	lunch lupin lyric macaw magic magnet magpie mailbox mallard mango map maple marble marina market marlin
	marmot maroon marvel meadow meal medium medley mellow melody menu mesa message metric milk mill mineral
	minivan minnow mint mirror mitten mocha monitor moon mosaic moss moth motor mouse muffin mural museum
	music myrtle napkin narwhal nebula neon net newt nickel notch novel nozzle nugget nursery nutmeg nylon oak
	oasis oatcake oatmeal oboe ocean octagon octopus office olive onion onyx opal open opera optic orange
	orbit orchard oregano origami osprey ostrich otter ounce outdoor outline oval oven owl oyster pacific
	package paddle padlock page paint pancake panda panel panther papaya paper paprika parade parcel park
	parrot parsley pasta patch path patio pattern peacock peanut pebble pecan pelican pen pencil pendant
	penguin pennant pepper perch perfume petal pewter phone photo phrase piano piccolo pickle picnic picture
	pigeon pillar pilot pine pioneer pixel pizza planet plastic player plaza plenty plover pocket poem poet
	polka pollen polo pond pony poodle popcorn poplar porch porter poster potato potter powder prism profile
	project puddle puffin pulley puma pumpkin purple puzzle quail quart quiet quilt quince quiz radar radiant
	raft rail raisin ranch ranger ravine reader recipe rhubarb ribbon rice riddle ripple river robin robot
	rocket rodeo roller roof room rooster rope roster rotary rowboat ruby rugby runway saddle safari saffron
	saga sailor salad salmon salsa salt sand sapling sardine satchel satin saucer scale scarf scenic scholar
	science scooter scout screen script scroll scuba seal season seat sedan sepia sequel sesame session shadow
	shape sharp shawl shed shelf sherbet shiny ship shirt shop shore shovel show shrub shuttle sierra signal
	silk silo silver singer sitar skate ski skillet skipper sky skylark slate sled sleet slice slide slipper
	slope smile smooth snack snail snorkel snow soap sock soda sofa soil solar solo sonata song sonic sonnet
	sorbet sorrel sound soup south space spare speech sphere spicy spider spinach spiral sponge spool sport
	spring spruce square squid stable stadium stage stairs stamp stapler star statue steady steep stem stencil
	stereo sticker stilt stone stork stove stream studio suburb sugar suit summer sunny sunset supper swamp
	swan sweater swing syrup system tabby table tailor talon tangent tape tartan tassel tasty taxi teacher
	teak teapot tempo tennis tent terrace thatch thaw theme thermal thicket thimble thistle thorn thread
	thunder ticket tiger tile tiller tinsel tint toast toffee toga tomato toolbox top topaz tornado torrent
	toucan tour towel town toy track traffic trail tram tree trellis trick trifle trio triple trolley trophy
	trout trowel truck truffle trumpet trunk tugboat tulip tumbler tuna tundra tunnel turf turnip turtle tutor
	tuxedo tweed twig twin twist ukulele umber unicorn uniform upland vacuum valley value van vanilla vase
	vault vector velvet vendor venue veranda verb verse vessel vest viaduct vibrant victory video view villa
	vine vintage vinyl viola visor vista voice volcano vole volley voltage vowel voyage wafer waffle wagon
	wagtail walker wallet walnut waltz warbler washer watch water weaver web wedge weekend west wetland wharf
	wheat wheel whimsy whistle wicker widget wild willow winch window winner winter wire wisp wolf wombat
	wonder wool word wren writer yak yard yarn yarrow year yodel yonder yoyo yummy zebra zenith zephyr zest
	zigzag zinc zinnia zither zone zoo
`;

/**
 * What seats and keys are made of: 1,024 words, ten bits each, that a child can read, say and spell. Each is known by
 * its first four letters, none sounds like another, and none hurts, whoever gets it beside whichever other.
 * A class that exists was given words of this list: one may be added or taken only while no class does.
 */
export const SECRET_WORDS: readonly string[] = LIST.trim().split(/\s+/);
