//! The candles and the gift card. Weak on purpose: one without a description, one misspelt.

use super::{Product, Variant};

pub(super) const PRODUCTS: &[Product] = &[
    Product {
        handle: "harbour-candle",
        title: "Harbour Candle",
        body: "<p>Sea salt, driftwood and a trace of rope. It smells like a walk along the quay on a grey morning, \
               and fills a room without taking it over.</p>\n\
               <p>Poured into a stoneware cup from our own kiln; use it for pencils when the wax is gone.</p>",
        kind: "Scented Candles",
        tags: "candle, sea, soy wax",
        options: &["Size"],
        variants: &[
            Variant::of(&["Small"], "KT-HARB-S", 2400, 420),
            Variant::of(&["Large"], "KT-HARB-L", 3600, 780),
        ],
        pictures: &[
            "Burning Harbour candle in a grey stoneware cup",
            "Harbour candle with its lid and gift box",
        ],
        search_text: "A candle of sea salt and driftwood, poured into a stoneware cup you can use again.",
        popularity: 70,
    },
    Product {
        handle: "fig-orchard-candle",
        title: "Fig Orchard Candle",
        body: "<p>Green fig leaves first, ripe fruit after an hour. The scent comes from the south and behaves \
               like the north: warm, but never loud. Burn it until the whole surface is liquid the first time.</p>",
        kind: "Scented Candles",
        tags: "candle, fig, soy wax",
        options: &["Size"],
        variants: &[
            Variant::of(&["Small"], "KT-FIG-S", 2400, 420),
            Variant::of(&["Large"], "KT-FIG-L", 3600, 780),
        ],
        pictures: &["Fig Orchard candle beside two cut figs", ""],
        search_text: "Green fig leaves first, ripe fruit later: a warm, quiet candle in a stoneware cup.",
        popularity: 58,
    },
    Product {
        handle: "winter-pine-candle",
        title: "Winter Pine Candle",
        body: "<p>Resin, cold air and the inside of a wool coat. We pour this one from October on, and when the \
               last cup is sold we wait for the next autumn.</p>",
        kind: "Scented Candles",
        tags: "candle, soy wax, winter",
        options: &[],
        variants: &[Variant::only("KT-PINE", 2600, 430)],
        pictures: &["Winter Pine candle on a window sill in snow light"],
        search_text: "Resin and cold air: our winter candle, poured from October on in a stoneware cup.",
        popularity: 40,
    },
    Product {
        handle: "candle-refill",
        title: "Candle Refill",
        body: "<p>Fresh wax and a new wick for the cup you already own. Warm the empty cup in hot water, wipe it \
               out, drop the refill in and it is a candle again.</p>",
        kind: "Scented Candles",
        tags: "candle, refill, soy wax",
        options: &["Scent"],
        variants: &[
            Variant::of(&["Harbour"], "KT-REFILL-HARB", 1700, 260),
            Variant::of(&["Fig Orchard"], "KT-REFILL-FIG", 1700, 260),
            Variant::of(&["Winter Pine"], "KT-REFILL-PINE", 1700, 260),
        ],
        pictures: &["Candle refill with a new wick beside an empty cup"],
        search_text: "Fresh wax and a new wick for your empty stoneware candle cup, in three scents.",
        popularity: 52,
    },
    Product {
        handle: "dinner-candles-set-of-four",
        title: "Dinner Candles, Set of Four",
        body: "<p>Slim, unscented and dipped many times, as candles were made before there were moulds. They taper \
               towards the top and burn down quietly during a long meal.</p>",
        kind: "Candles",
        tags: "candle, dinner, table",
        options: &["Colour"],
        variants: &[
            Variant::of(&["Ivory"], "KT-DINC-IVORY", 1800, 240),
            Variant::of(&["Rust"], "KT-DINC-RUST", 1800, 240),
            Variant::of(&["Moss"], "KT-DINC-MOSS", 1800, 240),
            Variant::of(&["Deep Sea"], "KT-DINC-SEA", 1800, 240),
            Variant::of(&["Plum"], "KT-DINC-PLUM", 1800, 240),
        ],
        pictures: &["Four ivory dinner candles tied together", "Dinner candles in five colours side by side"],
        search_text: "Four slim, unscented dinner candles, dipped by hand in five colours.",
        popularity: 54,
    },
    Product {
        handle: "beeswax-tea-lights",
        title: "Beeswax Tea Lights",
        body: "<p>Eight tea lights that smell faintly of honey and of nothing else. They come without metal cups \
               and fit the glass holder you may already have.</p>",
        kind: "Candles",
        tags: "beeswax, candle, tea light",
        options: &[],
        variants: &[Variant::only("KT-TEALIGHT", 1300, 160)],
        pictures: &["Eight beeswax tea lights in a paper box"],
        search_text: "Eight beeswax tea lights without metal cups, with a faint smell of honey.",
        popularity: 48,
    },
    Product {
        handle: "travel-tin-candle",
        title: "Travel Tin Candle",
        body: "<p>A small candle in a tin with a lid, for hotel rooms and tents. It burns for a weekend and wieghs \
               next to nothing. Choose your favorite sent below.</p>",
        kind: "Scented Candles",
        tags: "candle, soy-wax, travel",
        options: &["Scent"],
        variants: &[
            Variant::of(&["Harbour"], "KT-TIN-HARB", 1300, 120),
            Variant::of(&["Fig Orchard"], "KT-TIN-FIG", 1300, 120),
        ],
        pictures: &["Open travel tin with a lit candle", ""],
        search_text: "A small scented candle in a tin with a lid, for hotel rooms and tents.",
        popularity: 44,
    },
    Product {
        handle: "candle-snuffer",
        title: "Candle Snuffer",
        body: "",
        kind: "Home Accessories",
        tags: "brass, candle",
        options: &[],
        variants: &[Variant::only("KT-SNUFFER", 1900, 110)],
        pictures: &["Brass candle snuffer with a bent handle"],
        search_text: "",
        popularity: 18,
    },
    Product {
        handle: "wick-trimmer",
        title: "Wick Trimmer",
        body: "<p>Angled scissors that reach the bottom of a deep cup and catch the burnt end on a small plate. A \
               short wick burns with a still flame and leaves no soot on the rim.</p>",
        kind: "Home Accessories",
        tags: "candle, steel",
        options: &[],
        variants: &[Variant::only("KT-WICK", 1800, 130)],
        pictures: &["Angled wick trimmer cutting a wick"],
        search_text: "Angled scissors for a short wick and a still flame, even in a deep cup.",
        popularity: 20,
    },
    Product {
        handle: "gift-card",
        title: "Gift Card",
        body: "<p>For somebody who would rather choose the colour themselves. The card arrives by e-mail within a \
               few minutes and can be used in several orders.</p>",
        kind: "Gift Cards",
        tags: "gift",
        options: &["Denominations"],
        variants: &[Variant::of(&["25 EUR"], "", 2500, 0), Variant::of(&["50 EUR"], "", 5000, 0)],
        pictures: &["Gift card with a drawing of a kiln and a wave"],
        search_text: "A gift card for ceramics, linen and candles, sent by e-mail.",
        popularity: 8,
    },
];
