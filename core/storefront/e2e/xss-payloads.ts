/**
 * Texts that run code wherever somebody reads them as more than text. `RUN` stands for what notes that they ran; each
 * says its own number.
 */
export const payloads: readonly string[] = [
  // elements
  '<script>RUN</script>', '<SCRIPT\n>RUN</SCRIPT\t>', '<script/x>RUN</script>', '</script><script>RUN</script>',
  '</title><script>RUN</script>', '</style><script>RUN</script>', '</textarea><script>RUN</script>', '--><script>RUN</script>',
  ']]><script>RUN</script>', '<scr<script>ipt>RUN</scr</script>ipt>', '<!--><script>RUN</script>', '<xmp></xmp><script>RUN</script>',
  // handlers
  '<img src=x onerror=RUN>', '<img/src=x/onerror=RUN>', '<IMG SRC=x OnErRoR=RUN>', '<img src=x onerror\n=\nRUN>',
  '<img src=x:x onerror="RUN">', '<video><source onerror=RUN></video>', '<audio src=x onerror=RUN>', '<body onload=RUN>',
  '<input autofocus onfocus=RUN>', '<details open ontoggle=RUN>x</details>', '<select autofocus onfocus=RUN>', '<marquee onstart=RUN>x</marquee>',
  '<style onload=RUN></style>', '<link rel=stylesheet href="data:text/css,x" onload=RUN>', '<iframe onload=RUN></iframe>', '<object data=x onerror=RUN></object>',
  '<div style="animation:a 1ms" onanimationend=RUN><style>@keyframes a{}</style>', '<textarea autofocus onfocus=RUN>',
  // SVG, MathML and frames
  '<svg onload=RUN>', '<svg><script>RUN</script></svg>', '<svg><script>&#82;UN</script></svg>', '<svg><animate onbegin=RUN attributeName=x dur=1s>',
  '<svg><image href=x onerror=RUN>', '<math><mtext><img src=x onerror=RUN></mtext></math>', '<svg><foreignObject><img src=x onerror=RUN>',
  '<iframe srcdoc="<script>RUN</script>"></iframe>', '<iframe src="javascript:RUN"></iframe>', '<embed src="javascript:RUN">',
  // what parsing twice makes of harmless text
  '<noscript><p title="</noscript><img src=x onerror=RUN>">', '<math><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=RUN&gt;">',
  '<svg></p><style><a id="</style><img src=x onerror=RUN>">', '<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=RUN>',
  '<table><td><svg><desc><td><img src=x onerror=RUN>', '<template><script>RUN</script></template><img src=x onerror=RUN>',
  // attribute breakouts
  '"><script>RUN</script>', '\'><img src=x onerror=RUN>', '" onmouseover="RUN" x="', '" autofocus onfocus="RUN', '` onerror=RUN `', '"/><svg onload=RUN>',
  // addresses
  'javascript:RUN', 'JaVaScRiPt:RUN', ' javascript:RUN', '\u0001javascript:RUN', 'java\tscript:RUN', 'java\nscript:RUN', 'javascript&colon;RUN',
  'javascript://x%0ARUN', 'vbscript:RUN', 'data:text/html,<script>RUN</script>', 'data:image/svg+xml,<svg onload="RUN"/>', 'blob:RUN', 'view-source:javascript:RUN',
  // templates, styles, JSON, Unicode
  '{{ own.firstName }}', '{{ own.firstName | default: "<img src=x onerror=RUN>" }}', '{{constructor.constructor("RUN")()}}', '${RUN}', '<%= RUN %>',
  'red;background:url(javascript:RUN)', '}</style><img src=x onerror=RUN>', 'expression(RUN)', '\\"};RUN//', '\u2028RUN\u2029', '";RUN;//', "';RUN;//",
  '\uFF1Cscript\uFF1ERUN\uFF1C/script\uFF1E', '<\u017Fcript>RUN</\u017Fcript>', '%3Cscript%3ERUN%3C/script%3E', '&lt;img src=x onerror=RUN&gt;',
  '&#60;script&#62;RUN&#60;/script&#62;', '\\u003cscript\\u003eRUN\\u003c/script\\u003e', '<img\u0000 src=x onerror=RUN>',
  'javascript:/*--></title></style></textarea></script><svg/onload=RUN>//', 'jaVasCript:/*`/*\'/*"/**/(RUN)//</stYle/</scRipt/--!><img src=x onerror=RUN>',
].map((payload, index) => payload.replaceAll('RUN', `top.ran.push(${index})`)); // prettier-ignore
