package org.zhenggai.rectification.casework.evidence.web;

import java.security.Principal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhenggai.rectification.casework.evidence.FieldPlaces;

/** {@code /api/field}: where the caller may take photos now. */
@RestController
class FieldController {

    private final FieldPlaces places;

    FieldController(FieldPlaces places) {
        this.places = places;
    }

    @GetMapping("/api/field")
    FieldPlaces.Field field(Principal caller) {
        return places.of(caller.getName());
    }
}
