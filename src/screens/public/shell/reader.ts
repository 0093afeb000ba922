import { type AddressState, addressOf, readAddress } from './address-state.ts';

/** The reader's choices, held in the address alone. */
export type Reader = {
  readonly state: () => AddressState;
  readonly choose: (change: Partial<AddressState>) => void;
};

/** Every choice is written into the address at once; links that are followed take it along. */
export function startReader(): Reader {
  let state = readAddress(location.search);
  document.addEventListener('click', carry, { capture: true });
  document.addEventListener('auxclick', carry, { capture: true });
  return {
    state: () => state,
    choose(change) {
      state = { ...state, ...change };
      history.replaceState(null, '', `${location.pathname}${addressOf(state, false)}${location.hash}`);
    },
  };

  function carry(event: Event): void {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const href = link?.getAttribute('href');
    if (
      !link ||
      !href ||
      link.target !== '' ||
      /^(?:#|[a-z]+:)/.test(href) ||
      link.hasAttribute('download') ||
      !/\.html(?:$|\?)/.test(href)
    )
      return;
    link.setAttribute('href', href.split('?')[0] + addressOf(state, true));
  }
}
