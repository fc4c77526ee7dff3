// Says of each FHIR resource of a JSON list on standard input whether the public library "fhir" finds it valid, a line each.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { Fhir } from 'fhir';

const fhir = new Fhir();
for (const resource of JSON.parse(readFileSync(0, 'utf8'))) {
    const result = fhir.validate(resource, { errorOnUnexpected: true });
    const errors = result.messages.filter((message) => message.severity === 'error' || message.severity === 'fatal');
    console.log(errors.length === 0 ? 'valid' : errors.map((error) => `${error.location}: ${error.message}`).join('; '));
}
