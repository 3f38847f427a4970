import { afterEach, expect, it } from 'vitest';
import { interfaceDate, seasonName, shortMonth } from '../../src/ui/interface-date.ts';
import { speak } from '../speak.ts';

afterEach(() => speak('en'));

it.each([
  ['2018-07-16', '16 July 2018', '16. Juli 2018', '16 juillet 2018', '16 de julio de 2018', '16 липня 2018 р.', '16 июля 2018 г.'],
  ['2018-07', 'July 2018', 'Juli 2018', 'juillet 2018', 'julio de 2018', 'липень 2018 р.', 'июль 2018 г.'],
  ['2013', '2013', '2013', '2013', '2013', '2013', '2013'],
  ['201X', 'the 2010s', '2010er-Jahre', 'années 2010', 'década de 2010', '2010-ті', '2010-е'],
  ['2025-21', 'spring 2025', 'Frühjahr 2025', 'printemps 2025', 'primavera de 2025', 'весна 2025', 'весна 2025'],
  [
    '2025-05~',
    'about May 2025',
    'etwa Mai 2025',
    'mai 2025 environ',
    'mayo de 2025 aproximadamente',
    'приблизно травень 2025 р.',
    'примерно май 2025 г.',
  ],
  [
    '2025-05?',
    'perhaps May 2025',
    'vielleicht Mai 2025',
    'peut-être mai 2025',
    'quizá mayo de 2025',
    'можливо, травень 2025 р.',
    'возможно, май 2025 г.',
  ],
  ['2017/..', 'since 2017', 'seit 2017', '2017 et après', '2017 en adelante', '2017 і далі', '2017 и далее'],
  [
    '../2025-05-29',
    'by 29 May 2025',
    'bis 29. Mai 2025',
    '29 mai 2025 au plus tard',
    '29 de mayo de 2025 a más tardar',
    'не пізніше: 29 травня 2025 р.',
    'не позднее: 29 мая 2025 г.',
  ],
  [
    '2018-06-16/2018-06-18',
    '16–18 June 2018',
    '16.–18. Juni 2018',
    '16–18 juin 2018',
    '16–18 de junio de 2018',
    '16–18 червня 2018 р.',
    '16–18 июня 2018 г.',
  ],
  [
    '2017-21/2017-11',
    'spring–November 2017',
    'Frühjahr 2017 – November 2017',
    'printemps 2017 – novembre 2017',
    'primavera de 2017 – noviembre de 2017',
    'весна 2017 – листопад 2017 р.',
    'весна 2017 – ноябрь 2017 г.',
  ],
  ['no date', 'no date', 'no date', 'no date', 'no date', 'no date', 'no date'],
])('%s', (edtf, ...expected) => {
  const said = ['en', 'de', 'fr', 'es', 'uk', 'ru'].map((locale) => {
    speak(locale);
    // Browsers differ in how narrow a space they take.
    return interfaceDate(edtf).replaceAll(/\s/gu, ' ');
  });
  expect(said).toEqual(expected);
});

it('a scale has its seasons and months in short', () => {
  expect([seasonName('spring'), shortMonth(7), shortMonth(9)]).toEqual(['spring', 'July', 'Sept']);
  speak('de');
  expect([seasonName('spring'), shortMonth(7), shortMonth(9)]).toEqual(['Frühjahr', 'Jul', 'Sep']);
});
