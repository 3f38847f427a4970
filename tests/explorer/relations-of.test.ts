import { describe, expect, it } from 'vitest';
import { mapAround } from '../../src/explorer/map-around.ts';
import { busiest, relationsOf } from '../../src/explorer/relations-of.ts';
import { CARDS, KNOWLEDGE } from './small-knowledge.ts';

describe('the relations of an entry', () => {
  it('are those that it names, then those that name it', () => {
    expect(relationsOf(CARDS.holm, KNOWLEDGE)).toEqual([
      { other: CARDS.summit, outward: 'led the', sentence: 'Anders Holm led the Port Amsel summit' },
      { other: CARDS.amsel, outward: 'lives in', sentence: 'Anders Holm lives in Port Amsel' },
      { other: CARDS.treaty, inward: 'was negotiated by', sentence: 'Harbor Treaty was negotiated by Anders Holm' },
    ]);
  });

  it('begin with the article that the title wants', () => {
    expect(relationsOf(CARDS.amsel, KNOWLEDGE).map(({ sentence }) => sentence)).toEqual([
      'Anders Holm lives in Port Amsel',
      'The Port Amsel summit was held in Port Amsel',
    ]);
  });

  it('are the most of whoever has no entry in mind', () => {
    expect(busiest(KNOWLEDGE)).toBe(CARDS.holm);
    expect(busiest({ ...KNOWLEDGE, cards: {} })).toBeUndefined();
  });

  it('leave out what the knowledge base does not have', () => {
    const { amsel: _, ...cards } = KNOWLEDGE.cards;
    expect(relationsOf(CARDS.summit, { ...KNOWLEDGE, cards })).toEqual([
      { other: CARDS.holm, inward: 'led the', sentence: 'Anders Holm led the Port Amsel summit' },
    ]);
  });
});

describe('the map around an entry', () => {
  it('shows all that there is room for, and how they hang together', () => {
    const { drawn, left, lines } = mapAround(CARDS.holm, KNOWLEDGE, { room: 10 });
    expect(drawn.map(({ other }) => other.id)).toEqual(['summit', 'amsel', 'treaty']);
    expect(left).toEqual([]);
    expect(lines).toEqual([
      { from: 'holm', to: 'summit' },
      { from: 'holm', to: 'amsel' },
      { from: 'treaty', to: 'holm' },
      { from: 'summit', to: 'amsel' },
    ]);
  });

  it('keeps what the entry itself names when there is less room', () => {
    const { drawn, left } = mapAround(CARDS.holm, KNOWLEDGE, { room: 2 });
    expect(drawn.map(({ other }) => other.id)).toEqual(['summit', 'amsel']);
    expect(left.map(({ other }) => other.id)).toEqual(['treaty']);
  });
});
