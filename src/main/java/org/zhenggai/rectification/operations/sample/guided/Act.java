package org.zhenggai.rectification.operations.sample.guided;

import com.fasterxml.jackson.databind.JsonNode;

/** Plays one kind of act of the script. */
interface Act {

    /** The word that the script has for it. */
    String kind();

    /** Plays it; dates are filled in already. Whatever the services refuse comes out as their exception. */
    void play(JsonNode what);
}
