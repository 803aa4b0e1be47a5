# The gateway as an image: Node 24, the packages it runs with, its source. There is no build step, and nothing of development.
# test/e2e/image.test.ts takes these steps in a bare folder and starts what comes of it.
FROM node:24-slim

WORKDIR /gateway
ENV NODE_ENV=production

COPY package.json package-lock.json ./
RUN --mount=type=cache,target=/root/.npm npm ci --omit=dev --ignore-scripts

COPY LICENSE ./
COPY schema ./schema
COPY src ./src

# For Node's compile cache.
RUN mkdir --mode=1777 node_modules/.cache

# The image's user 1000. With SQLite, /gateway/data must be a volume that it may write to.
USER node
# Started once on the sandbox with the flags of the command below. So later starts find the source compiled, also in a read-only
# container.
RUN SANDBOX=true PORT=0 node --max-semi-space-size=16 --no-allocation-site-pretenuring --import ./src/compile-cache.js --eval "import('./src/main.ts').then(() => process.kill(process.pid, 'SIGINT'))"

# Without DRUO's credentials the gateway refuses to start, except with SANDBOX=true.
ENV HOST=0.0.0.0
# Metrics are on a separate port for Prometheus. Do not publish it.
ENV METRICS_HOST=0.0.0.0
ENV METRICS_PORT=9464
EXPOSE 4000 9464

# Liveness, not readiness: a restart does not help a gateway that waits for DRUO or its database.
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 4000}/health/live`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]

# Node is the main process, so that SIGTERM reaches the gateway.
CMD ["node", "--max-semi-space-size=16", "--no-allocation-site-pretenuring", "--import", "./src/compile-cache.js", "src/main.ts"]
