package org.zhenggai.rectification.operations.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which version of the software this is, as its build wrote it down. */
final class Product {

    private Product() {}

    static String version() {
        try (InputStream in = Product.class.getResourceAsStream("/META-INF/build-info.properties")) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("build.version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
