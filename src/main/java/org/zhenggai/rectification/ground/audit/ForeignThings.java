package org.zhenggai.rectification.ground.audit;

import java.util.Optional;

/** Knows whether an address names a thing that exists, for the interfaces that do not tell it themselves ({@link Attempts}). */
public interface ForeignThings {

    /** @param path decoded path of the request. @return the thing's name for the log, empty where there is no such thing */
    Optional<String> at(String path);
}
