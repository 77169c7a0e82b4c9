package org.zhenggai.rectification.ground.engine;

import jakarta.ws.rs.core.Response.Status;
import java.util.Set;
import org.camunda.bpm.engine.impl.variable.ValueTypeResolverImpl;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.camunda.bpm.engine.variable.type.ValueType;

/**
 * The types of values clients may send: the engine asks by name for nothing else. An object of a class, bytes and files are not taken:
 * reading an object means making one, of a class the client names.
 */
final class PlainValueTypes extends ValueTypeResolverImpl {

    private static final Set<String> REFUSED = Set.of("object", "bytes", "file", "xml");

    @Override
    public ValueType typeForName(String typeName) {
        if (typeName == null || REFUSED.contains(typeName)) {
            throw new InvalidRequestException(Status.BAD_REQUEST, "变量不能使用类型" + typeName
                    + "，请使用String、Boolean、Integer、Long、Double、Date或者Json；材料请通过举证页面上传");
        }
        return super.typeForName(typeName);
    }
}
