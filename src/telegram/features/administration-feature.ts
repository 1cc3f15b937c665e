import { Composer, type Context } from 'grammy';
import type { FeatureDependencies } from '../bot-context.ts';
import { createPeopleFeature } from './people-feature.ts';
import { createStatisticsFeature } from './statistics-feature.ts';
import { createUpkeepFeature } from './upkeep-feature.ts';

/** What only listed administrators can do, and only in private: for everybody else these commands do not exist. */
export function createAdministrationFeature(dependencies: FeatureDependencies): Composer<Context> {
  const admins = new Set(dependencies.adminUserIds);
  const composer = new Composer<Context>();
  composer
    .filter((ctx) => ctx.chat?.type === 'private' && ctx.from !== undefined && admins.has(ctx.from.id))
    .use(createStatisticsFeature(dependencies), createUpkeepFeature(dependencies), createPeopleFeature(dependencies));
  return composer;
}
