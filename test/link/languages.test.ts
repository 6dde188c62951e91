import { describe, expect, it } from 'vitest'
import { linkPlan } from '../../src/link/index.ts'
import { editionOf } from './records.ts'

/** Own plans in languages of which no word is known; the later edition has every action in other words and places. */
const PLANS: Record<string, readonly (readonly [before: string, after: string])[]> = {
  Dutch: [
    [
      'Herstel de beschoeiing langs de Oude Vaart en meld de voortgang aan de dijkgraaf',
      'De beschoeiing langs de Oude Vaart wordt hersteld; de dijkgraaf krijgt elke maand bericht',
    ],
    [
      'Stel een vaste contactpersoon aan voor gezinnen met schulden',
      'Gezinnen met schulden krijgen een contactpersoon die niet meer wisselt',
    ],
    [
      'Controleer de brandblussers in alle wijkgebouwen vóór de zomer',
      'Vóór de zomer zijn in alle wijkgebouwen de brandblussers gecontroleerd',
    ],
    [
      'Plaats fietsenrekken bij het station en bij de bibliotheek',
      'Bij station en bibliotheek komen fietsenrekken voor tweehonderd fietsen',
    ],
    [
      'Schrijf een beleid voor vrijwilligers en leg het voor aan de raad',
      'Leg de raad een vrijwilligersbeleid voor',
    ],
  ],
  French: [
    [
      'Remplacer les fenêtres de l’école maternelle avant la rentrée',
      'Avant la rentrée, poser de nouvelles fenêtres à l’école maternelle',
    ],
    [
      'Nommer un référent pour les familles surendettées de la commune',
      'Les familles surendettées de la commune disposent d’un référent nommé par le service',
    ],
    [
      'Curer le bief du moulin et vérifier les vannes',
      'Vérifier les vannes du moulin, puis curer le bief sur toute sa longueur',
    ],
    [
      'Former les agents d’accueil à la langue des signes',
      'Tous les agents d’accueil suivent une formation à la langue des signes',
    ],
    [
      'Publier le compte rendu du conseil dans les huit jours',
      'Le compte rendu de chaque conseil est publié sous huit jours',
    ],
  ],
}

describe.each(Object.keys(PLANS))('linkPlan of a plan in %s', (language) => {
  const pairs = PLANS[language]!
  const { value } = linkPlan({
    planId: 'pl',
    editions: [
      editionOf(
        'a',
        pairs.map(([before]) => before),
      ),
      editionOf('b', pairs.map(([, after]) => after).toReversed()),
    ],
    decisions: [],
    knownThreads: [],
  })

  it('follows every action by the letters and words that it keeps', () => {
    const links = value.links.filter(({ verdict }) => verdict !== 'rejected')
    expect(
      links
        .map(({ fromActionId, relation, toActionId }) => `${fromActionId} ${relation} ${toActionId}`)
        .sort(),
    ).toEqual(pairs.map((_, at) => `a/${at + 1} same b/${pairs.length - at}`))
  })
})
