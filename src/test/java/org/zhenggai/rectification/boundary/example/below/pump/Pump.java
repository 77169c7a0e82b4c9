package org.zhenggai.rectification.boundary.example.below.pump;

import org.springframework.stereotype.Component;

@Component
public class Pump {

    @Component("handle")
    static class Lever {}
}
