# Byline needs Node.js and nothing else at run time: no compiler, no install script, no writable program.
# Debian and not Alpine: the reader's runtime needs glibc.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY tsconfig.json tsconfig.build.json ./
COPY src ./src
COPY commands ./commands
COPY .ci/compile-data.js ./.ci/
# The runtime's package carries libraries for five platforms; the image needs its own.
RUN npm run build && npm prune --omit=dev --ignore-scripts \
 && cd node_modules/onnxruntime-node/bin/napi-v6 \
 && rm -rf darwin win32 && find linux -mindepth 1 -maxdepth 1 ! -name "$(node -p process.arch)" -exec rm -rf {} +

FROM node:24-bookworm-slim
ENV NODE_ENV=production \
    BYLINE_CORPUS=/corpus \
    BYLINE_DATA=/data \
    BYLINE_HTTP_PORT=9464
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY corpus /corpus
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
# Ready means: the gateway is ready and the index is loaded. Loading a large corpus takes a while.
HEALTHCHECK --interval=30s --timeout=5s --start-period=120s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.BYLINE_HTTP_PORT}/healthz`).then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"]
ENTRYPOINT ["node", "dist/src/cli/main.js"]
CMD ["start"]
