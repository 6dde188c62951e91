import { z } from 'zod'

/**
 * What the Data Package 2.0 profile (https://datapackage.org/profiles/2.0/datapackage.json) asks of a package of tables,
 * and stricter than it: a property that it does not know is refused, but for the number of rows and the totals that an export adds.
 */

const name = z.string().min(1)
const fieldNames = z
  .array(name)
  .min(1)
  .refine((names) => new Set(names).size === names.length, 'names a field twice')

const field = (type: string) =>
  z.strictObject({
    name,
    type: z.literal(type),
    title: z.string().optional(),
    description: z.string().optional(),
    constraints: z
      .strictObject({ required: z.boolean().optional(), unique: z.boolean().optional() })
      .optional(),
  })

const TableSchema = z
  .strictObject({
    fields: z
      .array(z.union(['string', 'integer', 'number', 'boolean', 'date', 'datetime'].map(field)))
      .min(1),
    missingValues: z.array(z.string()).optional(),
    primaryKey: fieldNames.optional(),
    foreignKeys: z
      .array(
        z
          .strictObject({
            fields: fieldNames,
            reference: z.strictObject({ resource: name.optional(), fields: fieldNames }),
          })
          .refine(
            ({ fields, reference }) => fields.length === reference.fields.length,
            'keys of two lengths',
          ),
      )
      .min(1)
      .optional(),
  })
  .superRefine(({ fields, primaryKey = [], foreignKeys = [] }, context) => {
    const known = new Set(fields.map((each) => each.name))
    if (known.size < fields.length) context.addIssue({ code: 'custom', message: 'two fields of one name' })
    for (const each of [...primaryKey, ...foreignKeys.flatMap((key) => key.fields)]) {
      if (!known.has(each))
        context.addIssue({ code: 'custom', message: `a key on ${each}, which is no field` })
    }
  })

const Resource = z.strictObject({
  name: z.string().regex(/^[-a-z0-9._/]+$/),
  type: z.literal('table').optional(),
  path: z.string().regex(/^[^./~](?!.*\.\.).*$/),
  title: z.string().optional(),
  description: z.string().optional(),
  format: z.string().optional(),
  mediatype: z
    .string()
    .regex(/^.+\/.+$/)
    .optional(),
  encoding: z.string().optional(),
  bytes: z.int().optional(),
  hash: z.string().optional(),
  rows: z.int().nonnegative().optional(),
  dialect: z.strictObject({ sheetName: name }).optional(),
  schema: TableSchema.optional(),
})

export const DataPackage = z
  .strictObject({
    $schema: z.url().optional(),
    name: z.string().optional(),
    id: z.string().optional(),
    title: z.string().optional(),
    description: z.string().optional(),
    homepage: z.url().optional(),
    version: z.string().optional(),
    created: z.iso.datetime().optional(),
    'plandrift:totals': z
      .strictObject({
        actions: z.int(),
        slip_days: z.int(),
        unconfirmed_actions: z.int(),
        unconfirmed_links: z.int(),
        unconfirmed_days: z.int(),
        unlinked_editions: z.int(),
      })
      .optional(),
    resources: z.array(Resource).min(1),
  })
  .superRefine(({ resources }, context) => {
    const byName = new Map(resources.map((resource) => [resource.name, resource]))
    for (const { name: from, schema } of resources) {
      for (const { reference } of schema?.foreignKeys ?? []) {
        const target = byName.get(reference.resource ?? from)?.schema?.fields.map((each) => each.name) ?? []
        for (const each of reference.fields) {
          if (!target.includes(each)) {
            context.addIssue({ code: 'custom', message: `${from} refers to ${reference.resource}.${each}` })
          }
        }
      }
    }
  })
