// The pair matricule and OID of the INS.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/domain/ins.h"

namespace relais::sync {

std::optional<InsAuthority> insAuthority(std::string_view oid) {
    constexpr std::string_view kRoot = "1.2.250.1.213.1.4.";
    if (!oid.starts_with(kRoot))
        return {};
    const std::string_view arc = oid.substr(kRoot.size());
    if (arc == "8")
        return InsAuthority::Nir;
    if (arc == "9")
        return InsAuthority::Nia;
    if (arc == "10")
        return InsAuthority::Test;
    if (arc == "11")
        return InsAuthority::Demo;
    return {};
}

Check checkIns(std::string_view matricule, std::string_view oid, DataMode mode) {
    const std::string cleanOid = cleaned(oid);
    if (cleanOid.empty())
        return Check::bad("OID_ABSENT");
    const auto authority = insAuthority(cleanOid);
    if (!authority)
        return Check::bad("OID_INCONNU");
    const bool real = authority == InsAuthority::Nir || authority == InsAuthority::Nia;
    if (real && mode == DataMode::Demo)
        return Check::bad("OID_REEL_EN_DEMO");
    if (!real && mode == DataMode::Production)
        return Check::bad("OID_DEMO_EN_PRODUCTION");
    // Test and demo OIDs cover both kinds of number.
    const NirKind kind = authority == InsAuthority::Nir ? NirKind::Nir : NirKind::Waiting;
    const NirReading reading = readNir(matricule, {kind, mode, {}});
    if (reading.check.ok && !reading.keyVerified)
        return Check::bad("LONGUEUR");
    return reading.check;
}

Check checkInsExport(std::string_view matricule, std::string_view oid, InsStatus status, DataMode mode) {
    Check check = checkIns(matricule, oid, mode);
    if (check.ok && status != InsStatus::Qualified)
        return Check::bad("INS_NON_QUALIFIEE");
    return check;
}

} // namespace relais::sync
