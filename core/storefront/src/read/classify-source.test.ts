import { describe, expect, test } from 'vitest';
import { classifySource } from './classify-source.ts';

const classify = (host: string | undefined, query = '', ownHost = 'shop.example') =>
  classifySource(host, new URLSearchParams(query), ownHost);

describe('by the page that led here', () => {
  test.each([
    [undefined, 'direct'],
    ['shop.example', 'internal'],
    ['www.shop.example', 'internal'],
    ['checkout.shop.example', 'referral'],
    ['www.google.com', 'search'],
    ['google.co.uk', 'search'],
    ['com.google.android.googlequicksearchbox', 'search'],
    ['search.yahoo.com', 'search'],
    ['duckduckgo.com', 'search'],
    ['search.brave.com', 'search'],
    ['yandex.ru', 'search'],
    ['l.facebook.com', 'social'],
    ['m.facebook.com', 'social'],
    ['com.facebook.katana', 'social'],
    ['t.co', 'social'],
    ['x.com', 'social'],
    ['lnkd.in', 'social'],
    ['out.reddit.com', 'social'],
    ['youtu.be', 'social'],
    ['t.me', 'social'],
    ['chatgpt.com', 'ai'],
    ['chat.openai.com', 'ai'],
    ['www.perplexity.ai', 'ai'],
    ['copilot.microsoft.com', 'ai'],
    ['gemini.google.com', 'ai'],
    ['claude.ai', 'ai'],
    ['chat.deepseek.com', 'ai'],
    ['mail.google.com', 'email'],
    ['com.google.android.gm', 'email'],
    ['outlook.live.com', 'email'],
    ['mail.yahoo.com', 'email'],
    ['blog.example', 'referral'],
    // Names count whole: none of these is the service its name holds.
    ['best.com', 'referral'],
    ['notgoogle.com', 'referral'],
    ['netflix.com', 'referral'],
    ['t.community.example', 'referral'],
    ['facebook-fans.example', 'referral'],
  ])('%s is %s', (host, channel) => {
    expect(classify(host)).toBe(channel);
  });
});

describe('by the address, which says more', () => {
  test.each([
    ['gclid=abc', 'www.google.com', 'paid'],
    ['gbraid=abc', undefined, 'paid'],
    ['msclkid=abc', 'www.bing.com', 'paid'],
    ['ttclid=abc', undefined, 'paid'],
    ['utm_source=google&utm_medium=cpc', 'www.google.com', 'paid'],
    ['utm_source=facebook&utm_medium=paid_social', 'l.facebook.com', 'paid'],
    ['utm_source=partner&utm_medium=display', undefined, 'paid'],
    ['utm_source=facebook_ads', undefined, 'paid'],
    ['utm_source=newsletter&utm_medium=email', undefined, 'email'],
    ['utm_source=Klaviyo&utm_medium=campaign', undefined, 'email'],
    ['utm_medium=E-Mail', 'mail.google.com', 'email'],
    ['utm_source=chatgpt.com', undefined, 'ai'],
    ['utm_source=instagram&utm_medium=bio', 'l.instagram.com', 'social'],
    ['utm_medium=social', undefined, 'social'],
    ['utm_medium=organic&utm_source=bing', undefined, 'search'],
    ['utm_source=partner&utm_medium=affiliate', undefined, 'referral'],
    ['utm_source=partner', 'blog.example', 'referral'],
    ['utm_source=partner', 'www.google.com', 'search'],
    // Facebook appends this to every link out, paid for or not.
    ['fbclid=abc', 'l.facebook.com', 'social'],
    ['fbclid=abc', undefined, 'direct'],
    ['q=shoes', undefined, 'direct'],
  ])('?%s from %s is %s', (query, host, channel) => {
    expect(classify(host, query)).toBe(channel);
  });
});
