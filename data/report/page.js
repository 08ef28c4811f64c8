'use strict'
for (const box of document.querySelectorAll('.browser')) {
  const cases = [...box.querySelectorAll('details.case')]
  const counted = box.querySelector('output')
  const fields = [...box.querySelectorAll('select, input')]
  box.querySelector('.filters').hidden = false
  const show = () => {
    let shown = 0
    for (const one of cases) {
      const fits = fields.every(({ name, value }) =>
        value === '' || (name === 'text'
          ? one.textContent.toLowerCase().includes(value.toLowerCase())
          : one.dataset[name].split('\n').includes(value)))
      one.hidden = !fits
      if (fits) shown++
    }
    counted.textContent = `${shown} shown`
  }
  for (const field of fields) field.addEventListener('input', show)
  show()
}
addEventListener('beforeprint', () => {
  for (const one of [...document.querySelectorAll('details.case:not([hidden])')].slice(0, 20)) one.open = true
})
