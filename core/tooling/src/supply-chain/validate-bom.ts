import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import type { Bom } from './bom.ts';

/** What CycloneDX's own schema, read strictly, says against a bill of materials. */
export async function validateBom(bom: Bom): Promise<string[]> {
  const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6);
  const problem = await validator.validate(JSON.stringify(bom));
  return problem === null ? [] : [`The bill of materials is no CycloneDX 1.6: ${JSON.stringify(problem)}`];
}
