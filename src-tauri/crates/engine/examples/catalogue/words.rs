//! The words and sentences of the made-up catalogue. What stands between bars is drawn from.

/// What a trade sells and says.
pub struct Trade {
    pub name: &'static str,
    pub kinds: &'static str,
    pub sentences: &'static str,
    pub care: &'static str,
}

pub const TRADES: &[Trade] = &[
    Trade {
        name: "pottery",
        kinds: "mug|plate|bowl|vase|jug|teapot|serving dish|espresso cup|butter dish|candle holder|planter|soap dish",
        care: "Dishwasher, top shelf|Wash by hand|Oven, from cold|Not for the microwave",
        sentences: "The {kind} is thrown on a {adjective} wheel in {place} and dried for {number} days before it \
            meets the kiln.|Its glaze runs {adverb} towards the foot, where it pools into {adjective} drops.|No two \
            pieces weigh the same, because {someone} trims every {kind} by eye.|Iron in the clay leaves {adjective} \
            specks under the glaze, and they wander a little with the heat.|You can feel the rings of the potter's \
            fingers on the {adjective} inside.|We fire it twice, the second time at a heat that makes the {material} \
            {adjective} and dense.|The handle was drawn for {number} different hands before {someone} was content.|Soup, \
            porridge or {food}: the {adjective} rim keeps them where they belong.|Its foot is sanded {adverb}, so that \
            no table gets a scratch from it.|{someone} mixes the glaze from ash, {material} and a pinch of cobalt.|It \
            stacks {adverb} with the rest of the series and takes up {adjective} room in a cupboard.|The shape goes \
            back to a {kind} that {person} found in {place}.",
    },
    Trade {
        name: "textiles",
        kinds: "tea towel|cushion cover|throw|scarf|table runner|apron|napkin set|bed linen|wool blanket|tote bag",
        care: "Wash at 40 degrees|Wash by hand in cold water|Iron while damp|Do not tumble dry",
        sentences: "The cloth is woven {adverb} on {adjective} looms in {place} that have run since the {decade}.|It was \
            washed twice, so it is {adjective} from the first evening.|A {adjective} seam hides the edge and keeps it \
            from fraying in the wash.|The yarn comes from {place}, where {person} spins it in lots of {number} \
            kilos.|Its border repeats a pattern that {someone} drew after a walk {where}.|Fold it over a chair, wrap it \
            round {person}, or {use}.|{adjective} threads cross {adjective} ones, and from afar the {kind} seems to \
            shimmer.|The weight of the weave makes it fall {adverb} without a crease.|After {number} washes it will be \
            softer than today and the colour hardly paler.|We cut every {kind} by hand and sew the loop on {adverb}.|A \
            {material} lining keeps the shape where other bags sag.|The dye bath holds {adjective} colour in three \
            hours and the water is used again.",
    },
    Trade {
        name: "skincare",
        kinds: "face cream|hand balm|soap bar|body oil|lip balm|shampoo bar|bath salt|face mist|clay mask|shaving soap",
        care: "Keep it cool and dry|Use within a year of opening|For outer use only|Patch test first",
        sentences: "{someone} stirs the {kind} in small pots of {number} kilos and pours it {adverb} into glass.|It \
            melts on the warmth of two fingers and leaves a {adjective} film that dries within a minute.|The scent \
            begins with {scent} and ends, an hour later, with {scent}.|We use {material} pressed {adverb} in {place}, \
            and shea butter from a cooperative near {place}.|A pea of it is enough for {person} and lasts {number} \
            weeks.|It foams {adverb}, even where the water is {adjective}.|Rub it in after a bath or before {activity}, \
            when skin is thirsty.|The {adjective} texture comes from beeswax that {person} collects {where}.|There is \
            no colour in it beside that of {scent}.|Keep the lid on the jar and it will smell of {scent} until the \
            last spoon.|Its label names every ingredient, from {material} down to the last drop of vitamin E.|The bar \
            cures for {number} days on {adjective} shelves before we wrap it.",
    },
    Trade {
        name: "coffee and food",
        kinds: "espresso blend|filter roast|granola|honey|chutney|olive oil|dark chocolate|shortbread|black tea|sea salt",
        care: "Store in a dark cupboard|Best within four months|Keep the lid closed|Eat within a week of opening",
        sentences: "The {kind} tastes of {food} at first and of {food} in the end.|{someone} roasts on Tuesdays in a drum \
            that holds {number} kilos, {adverb} and by ear.|It goes {adverb} with {food}, with a {adjective} cheese, or \
            with nothing at all.|The harvest came in late last year, and the {adjective} summer in {place} shows in \
            the cup.|A spoonful in {food} makes breakfast for {person} quick.|We stir it in copper pans until it falls \
            {adverb} from the spoon.|Grind it as coarse as {adjective} sand and wait four minutes before you pour.|The \
            farm lies {where} near {place}, on {adjective} soil that drains well.|Every jar is filled by hand and \
            closed while it is still {adjective}.|There are {number} portions in a pack, or one long \
            evening.|{person} gave us the recipe on condition that we never change the {food}.|Its crust is \
            {adjective}, its heart {adjective}, and there is a hint of {scent}.",
    },
    Trade {
        name: "jewellery",
        kinds: "ring|pendant|pair of earrings|bracelet|brooch|necklace|signet ring|hair pin|charm|anklet",
        care: "Polish with a soft cloth|Take it off to swim|Keep it in its pouch|Wipe it after wearing",
        sentences: "The {kind} is cast from a twig that {someone} picked {where}.|Its stone was cut in {place} and sits \
            {adverb} in a {adjective} setting.|Hammer marks catch the light and make the {adjective} surface look \
            {adjective}.|It weighs next to nothing, and {person} forgets wearing it by noon.|{someone} solders each link \
            {adverb} and files it until nothing catches on {material}.|The clasp can be closed with one hand, even \
            before {activity}.|A {adjective} patina will come with the years and can be rubbed off in a minute.|We melt \
            scrap from {place} and draw the wire in a workshop {where}.|It comes in a box of {material} with room for a \
            {adjective} note.|Wear it alone, or with {number} others from the series.|The inside is rounded, so that it \
            slides {adverb} over a knuckle.|An engraving of up to {number} letters fits on the {adjective} back.",
    },
    Trade {
        name: "outdoor",
        kinds: "rucksack|camping mug|wool socks|rain jacket|head torch|sleeping mat|pocket knife|hiking hat|dry bag|flask",
        care: "Rinse after salt water|Wash with plain soap|Dry it in the shade|Oil the hinge twice a year",
        sentences: "We took the {kind} up {number} hills around {place} before we put it on sale.|The {adjective} fabric \
            sheds a shower of half an hour and dries {adverb} on a branch.|Two {adjective} straps hold it close on the \
            way down.|A pocket on the side takes a map, {food} and the keys of {person}.|It folds into its own lid and \
            is no larger than a {adjective} loaf.|The zip runs {adverb} with gloves on, and a {adjective} flap keeps the \
            dust of {activity} out.|{someone} sewed the seams with {material} thread and taped them {adverb}.|At the end \
            of a day {where} it still smells of nothing.|The buckle can be replaced by {person} with a coin.|For \
            {activity} we would take the {adjective} size, for a weekend in {place} the small one.|It survived a fall of \
            {number} metres with a {adjective} scratch.|Its {adjective} lining keeps the warmth of {number} minutes by \
            a stove.",
    },
];

pub const FIRST: &str = "{name} is our {adjective} {kind} in {colour}, made for {person}.|Meet {name}, a {kind} as \
    {adjective} as the coast of {place}.|A {colour} {kind} for {activity} and for days when {weather}.|This {kind} began \
    as a gift for {person} and is now what we make most.|If {person} could keep one {kind}, it would be {name}.|{someone} \
    drew {name} on the back of a receipt in {place}.|Few things are as {adjective} as a {kind} that does its work \
    {adverb}.|The {colour} of {name} is that of {place} in winter.|{name} has been in our shop since the {decade}, with \
    hardly a change.|We looked for a {adjective} {kind} for years and then made one.";

pub const SENTENCES: &str = "It makes a {adjective} present for {person}, and it comes wrapped in {material}.|On days \
    when {weather}, it is the first thing we reach for.|{someone} checks every {kind} {adverb} before it leaves the \
    house.|You will find its maker {where}, on the road to {place}.|We send it in a {adjective} box that can be used \
    again {number} times.|Please allow for small differences in colour, since each {kind} is made {adverb}.|If it ever \
    breaks, write to {someone} and we will see what can be done.|It is the {adjective} sister of a {kind} that {person} \
    asked for.|Put it {where}, use it for {activity}, or {use}.|Its {adjective} lines fit an old house as well as a new \
    one.|The idea came during {activity}, while {weather}.|We have made {number} of them so far and kept \
    three.|{person} told us that it is {adjective} even after {number} years.|Pair it with something {adjective} in \
    {material}, or let it stand alone.|There is a {adjective} story behind the name, and {someone} likes to tell \
    it.|{someone} says that it reminds \
    {person} of a {seldom}.|The pattern shows a {seldom} and a {seldom}, drawn {adverb}.|In {place} they call it the \
    {seldom} {kind}.|The photograph was taken {where} in {place}, without any lamp.";

pub const CLAIMS: &str = "It is made of {number} per cent recycled {material}.|An eco-friendly choice for {person}.|Made \
    in {place}.|It is completely waterproof down to {number} metres.|The best {kind} you can buy.|Clinically tested and \
    safe for children.|We give a guarantee of {number} years.|It is biodegradable and free from plastics.|Dermatologists \
    recommend it.|Free delivery before Christmas.";

pub const COLOURS: &str =
    "sage|moss|charcoal|cream|rust|navy|ochre|slate|coral|ivory|teal|plum|sand|mint|graphite|honey";

pub const TAGS: &str =
    "gift|new|winter|handmade|sale|kitchen|for him|for her|small batch|home|travel|bestseller";

pub const MADE_UP: &[&str] = &[
    "björk", "lumi", "tarn", "hollis", "merrow", "aster", "fenwick", "sorrel", "calla", "birla", "oslo",
    "ravn", "ilse", "tova", "brin", "marlo", "ginko", "pell", "nessa", "corvo", "elba", "fjord", "hazel",
    "junia", "kestrel", "linnea", "mossa", "noor", "orla", "perrin", "quill", "rowan", "selma", "thora",
    "umber", "vesper", "willa", "yarrow", "zinnia", "alder", "bracken", "clover", "dunlin", "ember", "finch",
    "gorse", "heron", "indigo", "juniper", "kelda", "larch", "minnow", "nettle", "osprey", "plover",
    "quince", "robin", "sedge", "teasel", "ursa",
];

/// What a slot in braces may be filled with.
pub const SLOTS: &[(&str, &str)] = &[
    (
        "adjective",
        "quiet|sturdy|slender|generous|rough|silky|honest|narrow|deep|plain|bright|faded|crooked|gentle|stubborn|warm|cool|\
         heavy|light|rounded|sharp|supple|tidy|wide|shallow|mellow|crisp|tender|dense|loose|smooth|modest|curious|lively|\
         patient|simple|solid|delicate|earthy|glossy|matt|airy|compact|graceful|handsome|humble|inviting|lean|neat|nimble|\
         pale|playful|polished|practical|proud|reliable|rustic|serene|sleek|snug|sober|steady|subtle|thick|tough|vivid",
    ),
    (
        "adverb",
        "slowly|gently|without hurry|with care|evenly|quietly|neatly|by hand|in one piece|twice|patiently|firmly|easily|\
         happily|again and again|in the old way|with a steady hand|almost by itself|quickly|smoothly|properly|in silence|\
         from the inside out|with both hands|overnight|all year round|as it should",
    ),
    (
        "material",
        "stoneware|porcelain|linen|cotton|merino wool|oak|walnut|brass|copper|silver|steel|glass|cork|leather|hemp|felt|\
         bamboo|slate|marble|beeswax|almond oil|rosehip oil|sea clay|paper|ash wood|nylon|canvas|velvet|enamel|jute",
    ),
    (
        "place",
        "Galway|Porto|Ghent|Bergen|Lucca|Cornwall|Brittany|Umbria|Jutland|Styria|Navarre|Skåne|Drenthe|Savoy|Kent|Orkney|\
         Devon|Alsace|Tartu|Kraków|Crete|Madeira|Tyrol|Friesland|Malmö|Wexford|Ravenna|Utrecht|Bruges|Lewes",
    ),
    (
        "where",
        "by the sea|behind the old mill|under the roof|at the edge of the woods|on the kitchen table|in a garden shed|above \
         the bakery|along the canal|between two lakes|at the end of a lane|near the harbour|on a windowsill|in the \
         hall|beside the bed|on the north side of the valley|in the shade of a pear tree",
    ),
    (
        "person",
        "a neighbour|your grandmother|a friend who has everything|early risers|the two of us|a night watchman|\
         anybody with cold hands|a teacher|children and their parents|guests|people who travel|a gardener|somebody you \
         miss|the whole table|new parents|a cook in a hurry|our oldest customer|a painter|late readers|a sailor",
    ),
    (
        "activity",
        "a long breakfast|gardening|letter writing|a walk along the beach|the school run|camping|baking on Sundays|reading \
         in bed|a picnic|cycling to work|the first frost|a dinner for two|market days|an afternoon nap|moving house|\
         knitting by the fire|a swim in the lake|painting the fence|packing for the weekend|waiting for the train",
    ),
    (
        "weather",
        "fog comes in from the river|the sun is out at last|it rains sideways|snow is in the air|the wind turns|it is too \
         hot to cook|the days get short|thunder is near|the tide is low|everything drips|frost covers the panes|the \
         evenings are long",
    ),
    (
        "food",
        "roasted hazelnuts|plums|rye bread|soft cheese|burnt sugar|apricots|salted butter|baked apples|black pepper|dried \
         figs|vanilla|lemon peel|new potatoes|a bowl of oats|cocoa|cherries|toast|malt|a ripe tomato|chestnuts|yoghurt|\
         red onions|walnuts|orange marmalade",
    ),
    (
        "scent",
        "cedar|bergamot|wild mint|hay|rose|smoke|wet stone|lavender|orange blossom|pine|fig leaves|geranium|clean linen|\
         vetiver|rosemary|chamomile|ginger|sandalwood|tea leaves|elderflower",
    ),
    (
        "use",
        "leave it as it is|fill it with pears|hang it on a nail|give it away|take it to the beach|lend it to a friend|keep \
         your keys in it|put flowers beside it|use it every day|save it for Sundays|hide it from the children|wear it out",
    ),
    ("decade", "fifties|sixties|seventies|eighties|nineties|war|year we met"),
    (
        "view",
        "seen from above|on a wooden table|in daylight|from the side|with its box|held in two hands|beside a window|on a \
         grey background|as a detail|next to a cup of tea|in use|with shadow",
    ),
];
