import type { Composer, Context } from 'grammy';
import type { FeatureDependencies } from '../bot-context.ts';
import { createAdministrationFeature } from './administration-feature.ts';
import { createAnswerButtonsFeature } from './answer-buttons-feature.ts';
import { createComparisonFeature } from './comparison-feature.ts';
import { createDeadlinesFeature } from './deadlines-feature.ts';
import { createDocumentsFeature } from './documents-feature.ts';
import { createInlineFeature } from './inline-feature.ts';
import { createNewConversationFeature } from './new-conversation-feature.ts';
import { createPassagesFeature } from './passages-feature.ts';
import { createPlaceFeature } from './place-feature.ts';
import { createPrivacyFeature } from './privacy-feature.ts';
import { createQuestionsFeature } from './questions-feature.ts';
import { createStartFeature } from './start-feature.ts';
import { createTargetsFeature } from './targets-feature.ts';
import { createTasksFeature } from './tasks-feature.ts';
import { createUnhandledFeature } from './unhandled-feature.ts';

/** Every feature in the order in which they are asked; questions take any text that is no command, so they come late. */
export function composeFeatures(dependencies: FeatureDependencies): Composer<Context>[] {
  return [
    // A link to a passage is a /start too.
    createPassagesFeature(dependencies),
    createStartFeature(dependencies),
    createDocumentsFeature(dependencies),
    createTargetsFeature(dependencies),
    createTasksFeature(dependencies),
    createDeadlinesFeature(dependencies),
    createComparisonFeature(dependencies),
    createPlaceFeature(dependencies),
    createPrivacyFeature(dependencies),
    createNewConversationFeature(dependencies),
    createAnswerButtonsFeature(dependencies),
    createInlineFeature(dependencies),
    createAdministrationFeature(dependencies),
    createQuestionsFeature(dependencies),
    createUnhandledFeature(),
  ];
}
