// The colors of a link's pages, and which of them are hard to read.
import type { CheckoutLink, ConnectLink } from '../state.ts'
import { contrastRatio, readableOn, readableRatio } from './contrast.ts'

export interface CheckoutTheme {
  readonly page: string
  readonly pageText: string
  readonly sidebar: string
  readonly sidebarText: string
  readonly box: string
  readonly boxText: string
  readonly button: string
  readonly buttonText: string
}

/** DRUO documents the defaults of the sidebar and the box. Those of the page and the button are the sandbox's own. */
export function themeOf(colors: CheckoutLink['colors']): CheckoutTheme {
  const page = colors['background_color'] ?? '#e4e4e7'
  const button = colors['button_color'] ?? readableOn(colors['button_text_color'] ?? '#ffffff')
  return {
    page,
    pageText: readableOn(page),
    sidebar: colors['sidebar_background_color'] ?? '#f2f2f2',
    sidebarText: colors['sidebar_text_color'] ?? '#333333',
    box: colors['main_content_box_background_color'] ?? '#ffffff',
    boxText: colors['main_content_box_text_color'] ?? '#333333',
    button,
    buttonText: colors['button_text_color'] ?? readableOn(button),
  }
}

/** A connect link's colors under the names that checkout links have. */
export const connectColorNames = (colors: ConnectLink['colors']): CheckoutLink['colors'] => ({
  background_color: colors['background_color'] ?? null,
  button_color: colors['button_color'] ?? null,
  button_text_color: colors['button_text_color'] ?? null,
  main_content_box_background_color: colors['content_background_color'] ?? null,
  main_content_box_text_color: colors['content_box_text_color'] ?? null,
})

const textPairs = [
  ['sidebarText', 'sidebar'],
  ['boxText', 'box'],
  ['buttonText', 'button'],
] as const

interface HardToRead {
  /** As the gateway's input fields are named. */
  readonly text: string
  readonly background: string
  readonly ratio: number
}

const namesAtTheGateway = {
  sidebarText: 'sidebarTextColor',
  sidebar: 'sidebarBackgroundColor',
  boxText: 'mainContentBoxTextColor',
  box: 'mainContentBoxBackgroundColor',
  buttonText: 'buttonTextColor',
  button: 'buttonColor',
} as const

export const hardToRead = (theme: CheckoutTheme): readonly HardToRead[] =>
  textPairs
    .map(([text, background]) => ({
      text: namesAtTheGateway[text],
      background: namesAtTheGateway[background],
      ratio: contrastRatio(theme[text], theme[background]),
    }))
    .filter(({ ratio }) => ratio < readableRatio)
