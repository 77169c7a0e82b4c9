package org.zhenggai.rectification.ground.organization;

import java.security.Principal;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/organization}: jurisdictions and units for everyone, the import of them and of officers for the security administrator. */
@RestController
@RequestMapping("/api/organization")
class OrganizationController {

    private final Organization organization;
    private final SecurityImport imports;

    OrganizationController(Organization organization, SecurityImport imports) {
        this.organization = organization;
        this.imports = imports;
    }

    /** As a document of the import, without its officers. */
    @GetMapping
    Map<String, Object> units() {
        return Map.of("jurisdictions", organization.jurisdictions(), "units", organization.units());
    }

    /**
     * Imports YAML or JSON, all of it or nothing; answers what was changed. New officers have no usable password until the security
     * administrator sets one. No administrator is made or changed this way, except the first of each kind while an installation is being
     * set up: their first passwords are in the answer, once.
     */
    @PostMapping(consumes = {"application/yaml", "application/x-yaml", "text/yaml", "application/json"})
    Map<String, Object> run(Principal caller, @RequestBody String document) {
        imports.check(caller.getName());
        SecurityImport.Done done = imports.run(caller.getName(), imports.read(document));
        return done.firstPasswords().isEmpty() ? Map.of("changes", done.changes())
                : Map.of("changes", done.changes(), "firstPasswords", done.firstPasswords());
    }
}
