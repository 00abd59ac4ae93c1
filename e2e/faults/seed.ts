/** The seed of this run's chance, printed so that a run that failed can be had again with LEADSTAND_SEED. */
export function announcedSeed(): number {
  const seed = Number(process.env.LEADSTAND_SEED ?? Date.now() % 1_000_000)
  process.stdout.write(`      seed ${seed}: LEADSTAND_SEED=${seed} brings the same chances again\n`)
  return seed
}
