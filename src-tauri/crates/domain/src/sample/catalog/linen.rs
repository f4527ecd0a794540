//! The linen. Weak on purpose: two without a description, one misspelt, one shouting, one left-over placeholder.

use super::{Product, Variant};

pub(super) const PRODUCTS: &[Product] = &[
    Product {
        handle: "linen-tea-towel",
        title: "Linen Tea Towel",
        body: "<p>A tea towel that dries glasses without leaving fluff behind. Woven from thick linen yarn and \
               washed before sewing, so it is soft from the first day and keeps its size.</p>\n\
               <p>Wash at 60 degrees, hang up wet, forget the iron.</p>",
        kind: "Kitchen Linen",
        tags: "kitchen, linen, towel",
        options: &["Colour"],
        variants: &[
            Variant::of(&["Natural"], "KT-TOWEL-NAT", 1400, 110),
            Variant::of(&["Rust"], "KT-TOWEL-RUST", 1400, 110),
            Variant::of(&["Deep Sea"], "KT-TOWEL-SEA", 1400, 110),
        ],
        pictures: &["Natural linen tea towel over an oven rail", "Folded tea towels in three colours"],
        search_text: "A thick, pre-washed linen tea towel that dries glasses without fluff. Three colours.",
        popularity: 84,
    },
    Product {
        handle: "linen-napkins-set-of-two",
        title: "Linen Napkins, Set of Two",
        body: "<p>Large napkins with a narrow hem and mitred corners. They look best a little crumpled, which \
               saves you the ironing before guests arrive.</p>\n<p>Two napkins in one colour, tied with a ribbon.</p>",
        kind: "Table Linen",
        tags: "linen, napkin, table",
        options: &["Colour"],
        variants: &[
            Variant::of(&["Natural"], "KT-NAPKIN-NAT", 2400, 140),
            Variant::of(&["Rust"], "KT-NAPKIN-RUST", 2400, 140),
            Variant::of(&["Deep Sea"], "KT-NAPKIN-SEA", 2400, 140),
            Variant::of(&["Olive"], "KT-NAPKIN-OLIVE", 1900, 140).reduced_from(2400),
        ],
        pictures: &["Two rust coloured napkins tied with a ribbon", "", "Napkin with a mitred corner"],
        search_text: "Two large linen napkins with mitred corners that look best without ironing.",
        popularity: 50,
    },
    Product {
        handle: "linen-table-runner",
        title: "Linen Table Runner",
        body: "<p>One long piece of linen that makes a kitchen table look invited. The edges are left with a \
               short fringe, pulled by hand and secured so that it does not fray any further.</p>",
        kind: "Table Linen",
        tags: "linen, runner, table",
        options: &["Length"],
        variants: &[
            Variant::of(&["150 cm"], "KT-RUNNER-150", 3400, 210),
            Variant::of(&["220 cm"], "KT-RUNNER-220", 4400, 300),
        ],
        pictures: &["Table runner with a short fringe on an oak table", "Close view of the linen weave"],
        search_text: "A linen table runner with a short hand-pulled fringe, in two lengths.",
        popularity: 24,
    },
    Product {
        handle: "linen-tablecloth",
        title: "Linen Tablecloth",
        body: "<p>A tablecloth for long evenings. The linen is heavy enough to fall well over the edge and \
               forgiving enough for red wine, if you rinse it soon with cold water.</p>\n\
               <p>Measure your table and add twenty centimetres on each side.</p>",
        kind: "Table Linen",
        tags: "linen, table, tablecloth",
        options: &["Size", "Colour"],
        variants: &[
            Variant::of(&["140 x 200 cm", "Natural"], "KT-CLOTH-200-NAT", 6400, 620),
            Variant::of(&["140 x 200 cm", "Deep Sea"], "KT-CLOTH-200-SEA", 6400, 620),
            Variant::of(&["140 x 260 cm", "Natural"], "KT-CLOTH-260-NAT", 7900, 810),
            Variant::of(&["140 x 260 cm", "Deep Sea"], "KT-CLOTH-260-SEA", 7900, 810),
        ],
        pictures: &[
            "Natural linen tablecloth on a set table",
            "Deep sea tablecloth hanging over the table edge",
        ],
        search_text: "A heavy linen tablecloth for long evenings, in two sizes and two colours.",
        popularity: 12,
    },
    Product {
        handle: "linen-apron",
        title: "Linen Apron",
        body: "<p>Crossed at the back, so there is nothing to tie and nothing that pulls at the neck. Two deep \
               pockets hold a phone, a pencil and the clothes pegs you forgot to put away.</p>\n\
               <p>One size; the straps are long enough to be shortened.</p>",
        kind: "Kitchen Linen",
        tags: "apron, kitchen, linen",
        options: &["Colour"],
        variants: &[
            Variant::of(&["Natural"], "KT-APRON-NAT", 4900, 380),
            Variant::of(&["Olive"], "KT-APRON-OLIVE", 4900, 380),
            Variant::of(&["Charcoal"], "KT-APRON-CHAR", 4900, 380),
        ],
        pictures: &["Potter wearing a natural linen apron", "Crossed straps of the apron from behind"],
        search_text: "A cross-back linen apron with two deep pockets and nothing to tie.",
        popularity: 26,
    },
    Product {
        handle: "linen-throw",
        title: "Linen Throw",
        body: "<p>A light throw for the cool end of a summer evening. The waffle weave holds warm air, and the \
               linen stays dry to the touch. Long enough for two on the sofa, if they get on.</p>",
        kind: "Living",
        tags: "linen, living room, throw",
        options: &["Colour"],
        variants: &[
            Variant::of(&["Natural"], "KT-THROW-NAT", 6900, 880),
            Variant::of(&["Rust"], "KT-THROW-RUST", 6900, 880),
        ],
        pictures: &["Waffle weave throw over the arm of a sofa", ""],
        search_text: "A light waffle-weave linen throw for cool evenings, in natural or rust.",
        popularity: 12,
    },
    Product {
        handle: "linen-pillowcase",
        title: "Linen Pillowcase",
        body: "<p>OUR SOFTEST LINEN PILLOWCASE IS BACK IN STOCK! WASHED TWICE, SEWN WITH A DEEP ENVELOPE CLOSURE \
               AND READY FOR THE WARM NIGHTS. ORDER NOW BEFORE IT IS GONE AGAIN!</p>",
        kind: "Bedroom",
        tags: "bedroom, linen, pillow",
        options: &["Size"],
        variants: &[
            Variant::of(&["40 x 80 cm"], "KT-PILLOW-40", 2900, 190),
            Variant::of(&["80 x 80 cm"], "KT-PILLOW-80", 3600, 320),
        ],
        pictures: &["Natural linen pillowcase on an unmade bed"],
        search_text: "Washed linen pillowcase with a deep envelope closure, in two sizes.",
        popularity: 24,
    },
    Product {
        handle: "linen-coasters-set-of-four",
        title: "Linen Coasters, Set of Four",
        body: "<p>Four quilted coasters that fit under our mugs. Each one is sewn from offcuts, so the coulors \
               vary and you will recieve a different mix every time. Wash seperate from light fabrics.</p>",
        kind: "Table Linen",
        tags: "coaster, linen, table",
        options: &[],
        variants: &[Variant::only("KT-COASTER", 1600, 90)],
        pictures: &["Four quilted linen coasters in a fan"],
        search_text: "Four quilted coasters sewn from linen offcuts, sized for our mugs.",
        popularity: 34,
    },
    Product {
        handle: "linen-bread-bag",
        title: "Linen Bread Bag",
        body: "",
        kind: "Kitchen Linen",
        tags: "bread, kitchen, linen",
        options: &[],
        variants: &[Variant::only("KT-BREAD", 1900, 120)],
        pictures: &["Bread bag with a drawstring and a loaf of rye", ""],
        search_text: "",
        popularity: 32,
    },
    Product {
        handle: "linen-pot-holder",
        title: "Linen Pot Holder",
        body: "",
        kind: "Kitchen Linen",
        tags: "kitchen, linen",
        options: &["Colour"],
        variants: &[
            Variant::of(&["Natural"], "KT-POT-NAT", 1300, 100),
            Variant::of(&["Rust"], "KT-POT-RUST", 1300, 100),
        ],
        pictures: &["Quilted pot holder with a leather loop"],
        search_text: "",
        popularity: 28,
    },
    Product {
        handle: "lavender-sachet",
        title: "Lavender Sachet",
        body: "<p>Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut \
               labore.</p>",
        kind: "Bedroom",
        tags: "bedroom, lavender, linen",
        options: &[],
        variants: &[Variant::only("KT-LAVENDER", 900, 40)],
        pictures: &["Linen sachet filled with lavender flowers"],
        search_text: "",
        popularity: 34,
    },
];
