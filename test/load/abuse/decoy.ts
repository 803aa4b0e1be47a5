// A server that answers every request at once with nothing. An attack on it shows what the machine adds to the victims' figures.
import { createServer } from 'node:http'
import { listenForBenchmark } from '../../bench/listen-for-benchmark.ts'

listenForBenchmark(createServer((request, response) => void request.resume().on('end', () => response.end('{}'))))
