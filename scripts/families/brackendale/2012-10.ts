import { columns, due, owner, status } from '../author.ts'
import type { Edition } from '../model.ts'

export const TASKS = columns(
  'Outcome sought: area | Key tasks: action | Responsible: owner | Timescale: due | Status: status',
)

/** The first edition: one table whose themes are rows of it, numbers inside the actions, dates of every kind. */
export const october2012: Edition = {
  id: 'v1',
  titleLines: [
    'Brackendale Fire and Rescue Service',
    'Peer Review Action Plan',
    'Version 1 – 9th October 2012',
  ],
  dated: { text: '9th October 2012', earliest: '2012-10-09', on: '2012-10-09', precision: 'day' },
  running: [['Peer Review Action Plan – Version 1 – 9th October 2012']],
  intro: [],
  forms: ['tabs', 'html'],
  sections: [
    {
      heading: 'Theme 1 – Prevention',
      notes: [],
      columns: TASKS,
      areas: [
        {
          words: 'Home safety visits reach the people most at risk of dying in a fire',
          actions: [
            {
              key: 'home-oxygen',
              ref: 'FR1',
              action: ['Agree with both hospitals how people sent home with oxygen are referred to us'],
              owner: owner('Community Safety Manager'),
              due: due('Dec-12', 'due 2012-12'),
              status: status('In progress', 'in-progress'),
            },
            {
              key: 'visits-over-75',
              ref: 'FR2',
              action: ['Make 1,200 home safety visits to people over 75 who live alone'],
              owner: owner('Station Managers'),
              due: due('2012/13', 'due 2012-04-01..2013-03-31 year'),
              status: status('On track', 'on-track'),
            },
            {
              key: 'hoarding',
              ref: 'FR3',
              action: ['Train crews at all nine stations to recognise hoarding and to report it'],
              owner: owner('Training Centre', 'body Training Centre'),
              due: due('March/April 2013', 'due 2013-03-01..2013-04-30 month'),
              status: status('Not started', 'not-started'),
            },
          ],
        },
        {
          words: 'Every school hears about fire safety at least once in two years',
          actions: [
            {
              key: 'tarn-schools',
              ref: 'FR4',
              page: 'before',
              action: ['Visit each primary school in the Tarn valley'],
              owner: owner(
                'Youth Education Officer (Wyn Garside)',
                'role Youth Education Officer',
                'person Wyn Garside',
              ),
              due: due('Sept 2012 onwards', 'started 2012-09'),
              status: status('In progress', 'in-progress'),
            },
          ],
        },
      ],
    },
    {
      heading: 'Theme 2 – Response',
      inTable: true,
      notes: [],
      columns: TASKS,
      areas: [
        {
          words: 'On-call crews turn out in time, by day as well as by night',
          actions: [
            {
              key: 'on-call-recruits',
              ref: 'FR5',
              action: ['Recruit fourteen on-call firefighters for Holmbeck, Skarr and Low Tarn'],
              owner: owner('Area Manager North'),
              due: due('30/06/13', 'due 2013-06-30'),
              status: status('At risk', 'at-risk'),
            },
            {
              key: 'on-call-contract',
              ref: 'FR6',
              action: ['Review the on-call contract and offer a new one with part-time hours'],
              owner: owner('Head of Human Resources'),
              due: due(
                'Review to be finished by 31 st January 2013. New contract to be offered by June 2013.',
                'milestone 2013-01-31',
                'milestone 2013-06',
              ),
              status: status('Not started', 'not-started'),
            },
            {
              key: 'pagers',
              ref: 'FR7',
              action: ['Replace the pagers that do not work east of Skarr'],
              owner: owner('ICT', 'body ICT'),
              due: due('30/02/13'),
              status: status('In progress', 'in-progress'),
            },
          ],
        },
      ],
    },
    {
      heading: 'Theme 3 – People',
      inTable: true,
      notes: [],
      columns: TASKS,
      areas: [
        {
          words: 'Staff trust the way promotions are decided',
          actions: [
            {
              key: 'criteria',
              ref: 'FR8',
              action: ['Publish the criteria of each promotion process before it opens'],
              owner: owner('Head of Human Resources'),
              due: due('Immediate', 'due immediate 2012-10-09'),
              status: status('Complete', 'complete'),
            },
            {
              key: 'panels',
              ref: 'FR9',
              action: ['Put an independent member on every promotion panel'],
              owner: owner('Head of Human Resources'),
              due: due('End of financial year', 'due 2013-03-31'),
              status: status('Not started', 'not-started'),
            },
          ],
        },
        {
          words: 'Managers deal with bullying early',
          actions: [
            {
              key: 'survey',
              ref: 'FR10',
              action: ['Survey all staff about bullying and harassment'],
              owner: owner('Chief Fire Officer'),
              due: due('Summer 2013', 'due 2013-06-01..2013-08-31 season'),
              status: status('Not started', 'not-started'),
            },
            {
              key: 'watch-managers',
              ref: 'FR11',
              action: ['Train all watch managers in holding difficult conversations'],
              owner: owner('Training Centre', 'body Training Centre'),
              due: due('w/c 21 January 2013', 'due 2013-01-21..2013-01-27 week'),
              status: status('On track', 'on-track'),
            },
            {
              key: 'station-managers',
              ref: 'FR12',
              action: ['Train all station managers in holding difficult conversations'],
              owner: owner('Training Centre', 'body Training Centre'),
              due: due('Q4 2012/13', 'due 2013-01-01..2013-03-31 quarter'),
              status: status('Not started', 'not-started'),
            },
          ],
        },
      ],
    },
  ],
}
