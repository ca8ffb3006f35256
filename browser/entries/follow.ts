/** Follows a route, on its page and in My workbook. Loaded when one is followed, or is about to be. */

import { provide } from "../common/on-demand.ts";
import { MyRoute } from "../route/my-route.ts";
import { RoutePage } from "../route/route-page.ts";

const follow = {
  /** Shows on the page of a route how far the reader has come with it; follows it where `pressed` says so. */
  showRoutePage: (list: HTMLElement, place: HTMLElement, pressed: () => boolean) =>
    new RoutePage(list, place).begin(pressed),
  /** Shows the route that is followed in My workbook. */
  makeMyRoute: (place: HTMLElement, next: HTMLElement) => new MyRoute(place, next),
};

declare module "../common/on-demand.ts" {
  interface OnDemand {
    follow: typeof follow;
  }
}

provide("follow", follow);
