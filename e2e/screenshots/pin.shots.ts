import { expect } from '../fixtures'
import { askForPin, enterPin } from '../pages/staff'
import { shoot } from './shoot'
import { test } from './staff'

test('pin', async ({ start }) => {
  const { page } = await start()
  await askForPin(page)
  await shoot(page, 'pin')
  await enterPin(page, '1111')
  await expect(page.getByText('4 tries left')).toBeVisible()
  await shoot(page, 'pin-wrong')
  for (const left of ['3 tries left', '2 tries left', 'One try left', 'Too many wrong PINs']) {
    await enterPin(page, '1111')
    await expect(page.getByText(left)).toBeVisible()
  }
  await shoot(page, 'pin-waiting')
})
