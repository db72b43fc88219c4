export { buildApp } from './build-app.ts';
export { listen, type Listening } from './listen.ts';
export { openHub, type Hub, type Opened } from './open-hub.ts';
export { readEnv, type Env } from './platform/env.ts';
export type { HubParts } from './platform/hub-parts.ts';
export type { Discount, Done, MintWish, PassedLead, ShopPort, SiteRef } from './shop/shop-port.ts';
