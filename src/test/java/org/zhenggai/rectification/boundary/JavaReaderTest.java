package org.zhenggai.rectification.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Component;

class JavaReaderTest {

    private static final String ROOT = "org.zhenggai.rectification.boundary.example";
    private static final JavaReader READER = new JavaReader(ROOT, new ClassFileImporter().importPackages(ROOT));

    @Test
    void roomsAreTheSecondPackageBelowTheRoot() {
        assertThat(READER.rooms()).isEqualTo(Map.of("attic", "above", "cellar", "below", "pump", "below"));
    }

    @Test
    void usesAreThoseOfFieldsAndNestedClassesToo() {
        assertThat(READER.uses()).extracting(Use::toString)
                .containsExactlyInAnyOrder("attic -> pump (JAVA: Trunk)", "attic -> cellar (JAVA: Trunk)");
    }

    @Test
    void beansBearTheirGivenNameOrThatOfTheirClass() {
        assertThat(READER.beans(Set.of(Component.class))).isEqualTo(Map.of("pump", "pump", "handle", "pump"));
    }

    @Test
    void anInnerPackageOfOneClassAndAClassOutsideOfRoomsAreSeen() {
        assertThat(READER.misshapen()).containsExactlyInAnyOrder("in no room: " + ROOT + ".below.Astray",
                "fewer than 3 classes: below.cellar.inner [Shelf]");
    }
}
