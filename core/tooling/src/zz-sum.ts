import * as ed from '@beckon/editing';
const locales = ['en', 'de', 'fr'];
for (const t of ed.templates) { console.log('##', t.id); for (const l of locales) { const s = ed.summarizeCampaign(t.campaign, { locale: l }); console.log(` ${l}: ${Object.values(s).join(' | ')}`); const d = (ed.describeTemplate as any)(t, { locale: l }); console.log(`    ${JSON.stringify(d)}`); } }
