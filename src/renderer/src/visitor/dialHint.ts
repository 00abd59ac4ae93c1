import { getCountryCallingCode, isSupportedCountry } from 'libphonenumber-js/min'

/** What an empty field says about the country that numbers are taken to be from: `+49 …`. */
export function dialHint(country: string | undefined): string | undefined {
  return country !== undefined && isSupportedCountry(country)
    ? `+${getCountryCallingCode(country)} …`
    : undefined
}
