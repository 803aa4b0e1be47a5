// The header of both pages, with the merchant's name as on the payment page.
export function SiteHeader({ current }: { readonly current: 'shop' | 'back-office' }) {
  return (
    <header>
      <h1>Novo Billing</h1>
      <nav aria-label="Pages">
        <a href="/" aria-current={current === 'shop' ? 'page' : undefined}>
          Shop
        </a>
        <a href="/back-office.html" aria-current={current === 'back-office' ? 'page' : undefined}>
          Back office
        </a>
      </nav>
      <p>An example of payments through the DRUO GraphQL gateway, on its sandbox. No money moves.</p>
    </header>
  )
}
