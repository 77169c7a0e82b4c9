package org.zhenggai.rectification.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MapOfRoomsTest {

    private static final MapOfRooms MAP = MapOfRooms.of("""
            # House

            ## The map of rooms

            **upper** – where people sleep
            - `bed` Keeps a sleeper
              warm.

            **ground** – what carries the rest
            - `stove` Burns.

            ## Licence
            - `roof` Not of the map.
            """);
    private static final Map<String, String> REAL = Map.of("bed", "upper", "stove", "ground");
    private static final Map<String, String> SAID = Map.of("bed", "Keeps a sleeper warm.", "stove", "Burns.");

    @Test
    void aTrueMapIsTrue() {
        assertThat(MAP.untrue(List.of("ground", "upper"), REAL, SAID)).isEmpty();
        assertThat(MapOfRooms.duty("/**\n * Keeps a sleeper\n * warm.\n */\npackage a;")).isEqualTo("Keeps a sleeper warm.");
    }

    @Test
    void aMovedRoomAnotherSentenceAMissingRoomAndTurnedFloorsAreSeen() {
        assertThat(MAP.untrue(List.of("ground", "upper"), Map.of("bed", "ground", "stove", "ground"), SAID))
                .containsExactly("bed is on floor ground, the map says upper");
        assertThat(MAP.untrue(List.of("ground", "upper"), REAL, Map.of("bed", "Creaks.", "stove", "Burns.")))
                .containsExactly("bed: the map says \"Keeps a sleeper warm.\", package-info \"Creaks.\"");
        assertThat(MAP.untrue(List.of("ground", "upper"), Map.of("bed", "upper", "stove", "ground", "desk", "upper"), SAID))
                .containsExactly("desk is on floor upper, the map says null");
        assertThat(MAP.untrue(List.of("upper", "ground"), REAL, SAID)).containsExactly("floors: [upper, ground]");
    }
}
