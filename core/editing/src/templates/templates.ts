import { articleGuide } from './gallery/article-guide.ts';
import { backInStock } from './gallery/back-in-stock.ts';
import { birthdayClub } from './gallery/birthday-club.ts';
import { blackFridayCountdown } from './gallery/black-friday-countdown.ts';
import { cartReminder } from './gallery/cart-reminder.ts';
import { closingNotice } from './gallery/closing-notice.ts';
import { exitIntentSave } from './gallery/exit-intent-save.ts';
import { feedbackTab } from './gallery/feedback-tab.ts';
import { firstVisitGuide } from './gallery/first-visit-guide.ts';
import { freeShippingBar } from './gallery/free-shipping-bar.ts';
import { freeShippingNearly } from './gallery/free-shipping-nearly.ts';
import { friendWelcome } from './gallery/friend-welcome.ts';
import { goesWellWith } from './gallery/goes-well-with.ts';
import { holidayShipping } from './gallery/holiday-shipping.ts';
import { monthlyNews } from './gallery/monthly-news.ts';
import { newsletterEmbed } from './gallery/newsletter-embed.ts';
import { privacyInfoBar } from './gallery/privacy-info-bar.ts';
import { productLaunch } from './gallery/product-launch.ts';
import { productPicks } from './gallery/product-picks.ts';
import { promisesEmbed } from './gallery/promises-embed.ts';
import { ratingSurvey } from './gallery/rating-survey.ts';
import { readerSignUp } from './gallery/reader-sign-up.ts';
import { recommendUs } from './gallery/recommend-us.ts';
import { regionNotice } from './gallery/region-notice.ts';
import { restockNews } from './gallery/restock-news.ts';
import { saleAnnouncement } from './gallery/sale-announcement.ts';
import { secondOrder } from './gallery/second-order.ts';
import { signInReminder } from './gallery/sign-in-reminder.ts';
import { spinWheel } from './gallery/spin-wheel.ts';
import { textMessages } from './gallery/text-messages.ts';
import { vipThanks } from './gallery/vip-thanks.ts';
import { welcomeDiscount } from './gallery/welcome-discount.ts';
import { winBack } from './gallery/win-back.ts';
import { yesOrNo } from './gallery/yes-or-no.ts';
import type { Template } from './template.ts';

/** The gallery, in the order to offer it: from the first visit to the loyal customer, then news, questions and service. */
export const templates: readonly Template[] = [
  welcomeDiscount,
  yesOrNo,
  spinWheel,
  firstVisitGuide,
  friendWelcome,
  exitIntentSave,
  cartReminder,
  freeShippingBar,
  freeShippingNearly,
  goesWellWith,
  blackFridayCountdown,
  saleAnnouncement,
  holidayShipping,
  productLaunch,
  productPicks,
  winBack,
  secondOrder,
  vipThanks,
  birthdayClub,
  signInReminder,
  newsletterEmbed,
  readerSignUp,
  articleGuide,
  textMessages,
  monthlyNews,
  restockNews,
  ratingSurvey,
  recommendUs,
  feedbackTab,
  backInStock,
  promisesEmbed,
  regionNotice,
  closingNotice,
  privacyInfoBar,
];
